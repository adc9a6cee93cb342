package dev.plumbline.adr.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** Tells texts apart by 16 characters. It shows an edit; it does not keep out somebody who works the digest out again. */
public final class Digest {

    /** What one looks like. */
    public static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    private static final int BYTES = 8;

    private Digest() {}

    public static String of(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
