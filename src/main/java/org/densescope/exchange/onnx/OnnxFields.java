package org.densescope.exchange.onnx;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import org.densescope.exchange.ImportException;

/// The fields of protobuf messages, one after the other. What is not asked for is passed over by its length, and
/// groups,
/// which nothing has used for long, are refused.
final class OnnxFields {
    private static final int MOST = 1_000_000;

    final CodedInputStream in;
    private int things;

    OnnxFields(byte[] file) {
        in = CodedInputStream.newInstance(file);
    }

    /// What reads one field of a message.
    @FunctionalInterface
    interface Field {
        /// @return false where the field is none that matters
        boolean read(int number) throws IOException, ImportException;
    }

    void message(Field field) throws IOException, ImportException {
        int length = in.readRawVarint32();
        if (length < 0) {
            throw damaged();
        }
        int outer = in.pushLimit(length);
        fields(field);
        in.popLimit(outer);
    }

    void fields(Field field) throws IOException, ImportException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (++things > MOST) {
                throw new ImportException("say.onnx.too-many", "it holds more than {0} parts", MOST);
            }
            int before = in.getTotalBytesRead();
            boolean known = kept(tag) && field.read(WireFormat.getTagFieldNumber(tag) * 8 + (tag & 7));
            if (!known) {
                if (in.getTotalBytesRead() != before) {
                    throw damaged();
                }
                skip(tag);
            }
        }
    }

    private static boolean kept(int tag) {
        int type = tag & 7;
        return type == 0 || type == 1 || type == 2 || type == 5;
    }

    private void skip(int tag) throws IOException, ImportException {
        switch (tag & 7) {
            case 0 -> in.readRawVarint64();
            case 1 -> in.readRawLittleEndian64();
            case 2 -> {
                int length = in.readRawVarint32();
                if (length < 0) {
                    throw damaged();
                }
                in.skipRawBytes(length);
            }
            case 5 -> in.readRawLittleEndian32();
            default -> throw damaged();
        }
    }

    static ImportException damaged() {
        return new ImportException("say.onnx.damaged", "it is no ONNX model, or a damaged one");
    }

    String[] pair() throws IOException, ImportException {
        String[] pair = {"", ""};
        message(key -> {
            if (key == OnnxWire.bytes(1)) {
                pair[0] = in.readStringRequireUtf8();
            } else if (key == OnnxWire.bytes(2)) {
                pair[1] = in.readStringRequireUtf8();
            } else {
                return false;
            }
            return true;
        });
        return pair;
    }

    /// What reads one number of a list.
    @FunctionalInterface
    interface Single {
        void read() throws IOException;
    }

    void packed(Single number) throws IOException, ImportException {
        int length = in.readRawVarint32();
        if (length < 0) {
            throw damaged();
        }
        int outer = in.pushLimit(length);
        while (in.getBytesUntilLimit() > 0) {
            number.read();
        }
        in.popLimit(outer);
    }
}
