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

    private static final int LENGTH = 16;

    private Digest() {}

    public static String of(String text) {
        return whole(text).substring(0, LENGTH);
    }

    /** All 64 characters of SHA-256. */
    public static String whole(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
