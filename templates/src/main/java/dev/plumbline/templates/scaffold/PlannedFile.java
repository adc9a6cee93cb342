package dev.plumbline.templates.scaffold;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A file as it will be written. Scripts, told by their first two bytes {@code #!}, are made executable. */
public record PlannedFile(byte[] content) {

    public static PlannedFile text(String text) {
        return new PlannedFile(text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isExecutable() {
        return content.length > 1 && content[0] == '#' && content[1] == '!';
    }

    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /** With CRLF at the end of its lines if a text ends all of its own so. */
    public PlannedFile endedLike(byte[] there) {
        String own = new String(there, StandardCharsets.ISO_8859_1);
        String fresh = new String(content, StandardCharsets.ISO_8859_1);
        boolean isEnded = own.contains("\r\n") && !own.replace("\r\n", "").contains("\n");
        return isEnded && fresh.indexOf(0) < 0
                ? new PlannedFile(
                        fresh.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1))
                : this;
    }

    /** As it stands in a manifest. */
    public String checksum() {
        return Checksum.ofContent(content);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PlannedFile file && Arrays.equals(content, file.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }
}
