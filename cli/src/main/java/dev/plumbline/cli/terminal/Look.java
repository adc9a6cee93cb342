package dev.plumbline.cli.terminal;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;

/**
 * How things look on one terminal.
 *
 * @param moves whether the terminal understands escape sequences; if not, nothing is ever drawn over
 * @param colour whether it may be coloured; weight is used either way
 */
public record Look(boolean moves, boolean colour, Glyphs glyphs) {

    private static final String LOOKALIKES_FOR = "‘’“”–—×·…→←≥≤";
    private static final String LOOKALIKES = "''\"\"--x|~><><";

    /**
     * What suits a terminal.
     *
     * @param type as in {@code TERM}
     * @param environment for {@code NO_COLOR}, see no-color.org
     */
    public static Look of(String type, Charset encoding, Map<String, String> environment) {
        boolean moves = !type.startsWith("dumb");
        boolean colour = moves && environment.getOrDefault("NO_COLOR", "").isEmpty();
        boolean unicode = encoding.canEncode() && encoding.newEncoder().canEncode(Glyphs.UNICODE.all());
        return new Look(moves, colour, unicode ? Glyphs.UNICODE : Glyphs.ASCII);
    }

    /** A line as it is sent to the terminal. */
    String encode(Line line) {
        StringBuilder text = new StringBuilder();
        for (Line.Span span : line.spans()) {
            String parameter = moves ? span.ink().parameter(colour) : "";
            if (parameter.isEmpty() || span.text().isBlank()) {
                text.append(writable(span.text()));
            } else {
                text.append("\u001b[").append(parameter).append('m');
                text.append(writable(span.text())).append("\u001b[0m");
            }
        }
        return text.toString();
    }

    /** Replaces what the terminal cannot show, one column by one, so that nothing moves. */
    private String writable(String text) {
        if (glyphs.equals(Glyphs.UNICODE)) {
            return text;
        }
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(codePoint -> ascii.append(lookalike(codePoint)));
        return ascii.toString();
    }

    private static String lookalike(int codePoint) {
        if (codePoint < 127) {
            return Character.toString(codePoint);
        }
        int known = LOOKALIKES_FOR.indexOf(codePoint);
        if (known >= 0) {
            return LOOKALIKES.substring(known, known + 1);
        }
        int base = Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                .codePointAt(0);
        return base < 127 ? Character.toString(base) : "?".repeat(TextWidth.of(codePoint));
    }
}
