package org.densescope.ui.pad;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.densescope.exchange.ImportException;
import org.densescope.exchange.PngHead;
import org.densescope.format.Trouble;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.jspecify.annotations.Nullable;

/// A picture of one's own that is dropped on a field, or pasted into it, as pixels.
final class PictureDrop {
    /// Larger ones are read as if they were this large.
    private static final int MOST_SIDE = 512;

    private PictureDrop() {}

    /// Pixels, row after row.
    @SuppressWarnings("ArrayRecordComponent") // handed over once
    record Pixels(int[] argb, int width, int height) {}

    /// @param taken gets the pixels
    /// @param refused gets why there are none
    static void on(Node field, Consumer<Pixels> taken, Consumer<Sentence> refused) {
        field.addEventHandler(DragEvent.DRAG_OVER, event -> {
            if (picture(event.getDragboard().getFiles()) != null) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        field.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            Path file = picture(event.getDragboard().getFiles());
            if (file != null) {
                event.setDropCompleted(true);
                event.consume();
                read(file, taken, refused);
            }
        });
    }

    private static @Nullable Path picture(List<File> files) {
        boolean one = files.size() == 1
                && files.getFirst().getName().toLowerCase(Locale.ROOT).endsWith(".png");
        return one ? files.getFirst().toPath() : null;
    }

    static void read(Path file, Consumer<Pixels> taken, Consumer<Sentence> refused) {
        String name = Quote.of(String.valueOf(file.getFileName()));
        try (InputStream head = Files.newInputStream(file);
                InputStream in = Files.newInputStream(file)) {
            PngHead size = PngHead.read(head);
            boolean large = Math.max(size.width(), size.height()) > MOST_SIDE;
            Image image = large ? new Image(in, MOST_SIDE, MOST_SIDE, true, true) : new Image(in);
            Pixels pixels = pixels(image);
            if (pixels == null) {
                throw new ImportException("say.png.damaged", "it is damaged or not complete");
            }
            taken.accept(pixels);
        } catch (ImportException e) {
            refused.accept(Sentence.of("say.train.of-file", "“{0}”: {1}", name, e.sentence()));
        } catch (IOException e) {
            refused.accept(Trouble.reading(file, e));
        }
    }

    /// What is on the clipboard, or null where it is no picture.
    static @Nullable Pixels pasted() {
        Image image = Clipboard.getSystemClipboard().getImage();
        boolean small = image != null && image.getWidth() * image.getHeight() <= 4_000_000;
        return small ? pixels(image) : null;
    }

    private static @Nullable Pixels pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        if (image.isError() || width < 1 || height < 1) {
            return null;
        }
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return new Pixels(argb, width, height);
    }
}
