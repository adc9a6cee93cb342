package dev.plumbline.adr.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;

/** The files that ship with the program: a folder for each kind of decision. */
public final class ShippedFile {

    private static final String FOLDER = "/dev/plumbline/adr/catalogs/";
    private static final String USUAL = "usual-kind.txt";

    private ShippedFile() {}

    /** The kind of decision that is meant where nobody says which: {@code usual-kind.txt} beside the folders. */
    public static String usualKind() {
        try (InputStream in = ShippedFile.class.getResourceAsStream(FOLDER + USUAL)) {
            return TextFile.read(USUAL, Objects.requireNonNull(in)).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file for a kind of decision. */
    public static boolean isThere(String decision, String file) {
        return ShippedFile.class.getResource(FOLDER + decision + "/" + file) != null;
    }

    /** Empty if there is no such file for a kind of decision. */
    public static Optional<NamedText> text(String decision, String file) {
        String name = decision + "/" + file;
        try (InputStream in = ShippedFile.class.getResourceAsStream(FOLDER + name)) {
            return in == null ? Optional.empty() : Optional.of(new NamedText(name, TextFile.read(name, in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
