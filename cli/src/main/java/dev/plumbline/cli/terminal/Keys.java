package dev.plumbline.cli.terminal;

import dev.plumbline.cli.terminal.Key.Named;
import java.io.IOException;
import java.util.Optional;
import org.jline.utils.NonBlockingReader;

/**
 * Tells keys from characters. Any escape sequence is read to its end, known or not, so that a key we do not
 * know never writes letters.
 */
record Keys(NonBlockingReader reader) {

    /** How long the rest of an escape sequence may take, in milliseconds; without it, it was the Esc key. */
    private static final long REST_OF_SEQUENCE = 60;

    private static final int ESC = 27;

    /** The next key; empty if none was pressed in that many milliseconds. */
    Optional<Key> next(long milliseconds) {
        try {
            int read = reader.read(milliseconds);
            return read == NonBlockingReader.READ_EXPIRED ? Optional.empty() : Optional.of(key(read));
        } catch (IOException gone) {
            // The terminal was closed under us, by a program that is being ended.
            return Optional.of(Named.HANG_UP);
        }
    }

    private Key key(int read) throws IOException {
        return switch (read) {
            case NonBlockingReader.EOF -> Named.HANG_UP;
            case ESC -> afterEscape();
            case '\r', '\n' -> Named.ENTER;
            case 8, 127 -> Named.BACKSPACE;
            case '\t', 14 -> Named.DOWN;
            case 16 -> Named.UP;
            case 1 -> Named.HOME;
            case 2 -> Named.LEFT;
            case 3 -> Named.INTERRUPT;
            case 4 -> Named.END_OF_TEXT;
            case 5 -> Named.END;
            case 6 -> Named.RIGHT;
            case 21 -> Named.CLEAR_LINE;
            case 23 -> Named.DELETE_WORD;
            default -> Character.isISOControl(read) ? Named.OTHER : typed(read);
        };
    }

    private Key typed(int read) throws IOException {
        if (!Character.isHighSurrogate((char) read)) {
            return new Key.Typed(read);
        }
        int low = reader.read(REST_OF_SEQUENCE);
        return low < 0 ? Named.OTHER : new Key.Typed(Character.toCodePoint((char) read, (char) low));
    }

    private Key afterEscape() throws IOException {
        int next = reader.peek(REST_OF_SEQUENCE);
        if (next < 0 || next == ESC) {
            return Named.ESCAPE;
        }
        reader.read();
        return switch (next) {
            case '[' -> controlSequence();
            case 'O' -> letter(reader.read(REST_OF_SEQUENCE));
            default -> Named.OTHER;
        };
    }

    private Key controlSequence() throws IOException {
        StringBuilder parameters = new StringBuilder();
        int read = reader.read(REST_OF_SEQUENCE);
        if (read == '[') {
            // The function keys of the Linux console have a second bracket.
            reader.read(REST_OF_SEQUENCE);
            return Named.OTHER;
        }
        while (read >= 0x20 && read < 0x40) {
            parameters.append((char) read);
            read = reader.read(REST_OF_SEQUENCE);
        }
        return read == '~' ? numbered(parameters.toString()) : letter(read);
    }

    private static Key letter(int letter) {
        return switch (letter) {
            case 'A', 'Z' -> Named.UP;
            case 'B' -> Named.DOWN;
            case 'C' -> Named.RIGHT;
            case 'D' -> Named.LEFT;
            case 'H' -> Named.HOME;
            case 'F' -> Named.END;
            case 'M' -> Named.ENTER;
            default -> Named.OTHER;
        };
    }

    private static Key numbered(String parameters) {
        return switch (parameters.split(";", 2)[0]) {
            case "1", "7" -> Named.HOME;
            case "3" -> Named.DELETE;
            case "4", "8" -> Named.END;
            case "5" -> Named.PAGE_UP;
            case "6" -> Named.PAGE_DOWN;
            default -> Named.OTHER;
        };
    }
}
