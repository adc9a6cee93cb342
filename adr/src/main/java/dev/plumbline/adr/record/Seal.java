package dev.plumbline.adr.record;

/** Completes the map for machines of a record that was written just now. */
public final class Seal {

    private static final String OPEN = "  digests: {";

    private Seal() {}

    /**
     * The text with the {@linkplain RecordedDecision#seal seal} of what it says.
     *
     * @param path of the record, for messages
     * @param text with the other digests on a line of their own
     */
    public static String on(String path, String text) {
        return RecordReader.read(path, text)
                .decision()
                .map(decision -> text.replaceFirst(
                        "(?m)^" + java.util.regex.Pattern.quote(OPEN), OPEN + "record: " + decision.seal() + ", "))
                .orElse(text);
    }
}
