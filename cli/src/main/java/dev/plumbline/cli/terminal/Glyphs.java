package dev.plumbline.cli.terminal;

/**
 * The signs we draw with.
 *
 * @param done before an answered question
 * @param wrong before what is wrong with an input
 * @param pointer before the entry that Enter takes
 * @param on a ticked box
 * @param off an empty box
 * @param bar a done part of the progress bar
 * @param rest a part of the progress bar that is still to come
 * @param dot between two hints
 * @param ellipsis where text was cut; one column
 */
public record Glyphs(
        String done,
        String wrong,
        String pointer,
        String on,
        String off,
        String bar,
        String rest,
        String dot,
        String ellipsis,
        String up,
        String down,
        String arrows) {

    public static final Glyphs UNICODE = new Glyphs("✓", "✗", "❯", "◼", "◻", "━", "─", "·", "…", "↑", "↓", "↑↓");
    public static final Glyphs ASCII = new Glyphs("+", "!", ">", "[x]", "[ ]", "=", "-", "|", "~", "^", "v", "up/down");

    /** All of them in a row, to ask an encoding whether it has them. */
    String all() {
        return done + wrong + pointer + on + off + bar + rest + dot + ellipsis + arrows;
    }
}
