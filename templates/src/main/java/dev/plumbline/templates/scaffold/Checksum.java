package dev.plumbline.templates.scaffold;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of files, as lower-case hexadecimal digits. */
public final class Checksum {

    private Checksum() {}

    /**
     * SHA-256 of a file's content. Line ends are not content: a checkout on Windows may turn LF into CRLF,
     * and a file is not touched by that. A file with a zero byte is binary, and every byte of it counts.
     */
    public static String ofContent(byte[] content) {
        for (byte b : content) {
            if (b == 0) {
                return hex("SHA-256", content);
            }
        }
        String text = new String(content, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        return hex("SHA-256", text.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** SHA-1, which Maven repositories keep beside each file. */
    static String sha1(byte[] content) {
        return hex("SHA-1", content);
    }

    private static String hex(String algorithm, byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has " + algorithm, e);
        }
    }
}
