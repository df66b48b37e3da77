package org.densescope.format;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import org.densescope.say.Quote;
import org.densescope.say.Sentence;
import org.densescope.say.Telling;

/// What the system says of a file that cannot be used, in sentences of our own.
public final class Trouble {
    private Trouble() {}

    /// Why a file could not be read.
    public static Sentence reading(Path file, IOException e) {
        String name = name(file);
        return switch (e) {
            case Telling telling -> telling.sentence();
            case NoSuchFileException _, NotDirectoryException _ ->
                Sentence.of("say.disk.no-file", "there is no file “{0}”", name);
            case AccessDeniedException _ -> Sentence.of("say.disk.no-right", "“{0}” may not be read", name);
            default ->
                text(e).contains("directory")
                        ? Sentence.of("say.disk.folder", "“{0}” is a folder, not a file", name)
                        : Sentence.of("say.disk.unreadable", "“{0}” cannot be read", name);
        };
    }

    /// Why a file could not be written.
    public static Sentence writing(Path file, IOException e) {
        String name = name(file);
        if (full(e)) {
            return Sentence.of("say.disk.full", "“{0}” cannot be written: the disk is full", name);
        }
        return switch (e) {
            case Telling telling -> telling.sentence();
            case NoSuchFileException _, NotDirectoryException _ ->
                Sentence.of("say.disk.no-folder", "“{0}” cannot be written: there is no such folder", name);
            case AccessDeniedException _ ->
                Sentence.of("say.disk.forbidden", "“{0}” cannot be written: there is no permission", name);
            case FileAlreadyExistsException _ -> Sentence.of("say.disk.exists", "“{0}” is there already", name);
            default -> {
                if (text(e).contains("read-only")) {
                    yield Sentence.of("say.disk.forbidden", "“{0}” cannot be written: there is no permission", name);
                }
                yield text(e).contains("directory")
                        ? Sentence.of("say.disk.folder", "“{0}” is a folder, not a file", name)
                        : Sentence.of("say.disk.unwritable", "“{0}” cannot be written", name);
            }
        };
    }

    /// Whether there was no room for the bytes.
    public static boolean full(IOException e) {
        String text = text(e);
        return text.contains("no space left") || text.contains("not enough space") || text.contains("quota");
    }

    private static String text(IOException e) {
        return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String name(Path file) {
        String text = file.toString();
        // Where the system's language cannot write a name, its address still can.
        return Quote.of(text.indexOf('\uFFFD') < 0 ? text : file.toUri().getPath(), 300);
    }
}
