package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ShippedFile;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Every version of a catalog that ever shipped, with its digest: {@code versions.properties} beside the catalog. */
public final class ShippedVersions {

    static final String FILE = "versions.properties";

    private ShippedVersions() {}

    /**
     * Whether a catalog shipped once, and decided like this.
     *
     * @param reference such as {@code notification@1}
     */
    public static boolean contain(String reference, String digest) {
        String name = reference.substring(0, Math.max(0, reference.indexOf('@')));
        Properties versions = new Properties();
        ShippedFile.text(name, FILE).map(NamedText::text).ifPresent(text -> load(versions, text));
        return digest.equals(versions.getProperty(reference));
    }

    private static void load(Properties versions, String text) {
        try {
            versions.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
