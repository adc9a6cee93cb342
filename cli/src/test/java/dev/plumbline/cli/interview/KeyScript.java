package dev.plumbline.cli.interview;

import java.util.Map;

/** The keys of a run, as its file writes them. */
final class KeyScript {

    private static final Map<String, String> KEYS = Map.ofEntries(
            Map.entry("enter", "\r"),
            Map.entry("esc", "\u001b"),
            Map.entry("up", "\u001b[A"),
            Map.entry("down", "\u001b[B"),
            Map.entry("right", "\u001b[C"),
            Map.entry("left", "\u001b[D"),
            Map.entry("home", "\u001b[H"),
            Map.entry("end", "\u001b[F"),
            Map.entry("delete", "\u001b[3~"),
            Map.entry("backspace", "\u007f"),
            Map.entry("space", " "),
            Map.entry("ctrl-c", "\u0003"),
            Map.entry("ctrl-d", "\u0004"));

    private KeyScript() {}

    /**
     * What to send for a line of the file: {@code press up up enter} names keys, {@code type 50..200} is text.
     *
     * @throws IllegalArgumentException naming a key that there is not
     */
    static String[] bytes(String line) {
        if (line.startsWith("type ")) {
            return new String[] {line.substring("type ".length())};
        }
        String[] names = line.substring("press ".length()).split(" ");
        String[] bytes = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            bytes[i] = KEYS.get(names[i]);
            if (bytes[i] == null) {
                throw new IllegalArgumentException("no key " + names[i] + " in: " + line);
            }
        }
        return bytes;
    }
}
