package dev.plumbline.cli.console;

import dev.plumbline.adr.source.Characters;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out what a terminal would obey or nobody would see, whoever wrote it: names of files, titles of records,
 * messages of other programs. In JSON that is the same text. Only our own colours go through.
 */
final class VisibleWriter extends FilterWriter {

    /** Colours and bold; and what may stand in a text anyway. */
    private static final Pattern HARMLESS = Pattern.compile("\u001B\\[[0-9;]{0,20}m|[\\n\\t]|\r(?=\n)|[ -~]+");

    private VisibleWriter(Writer out) {
        super(out);
    }

    static PrintWriter on(PrintWriter out) {
        return new PrintWriter(new VisibleWriter(out), true);
    }

    @Override
    public void write(int character) throws IOException {
        write(String.valueOf((char) character));
    }

    @Override
    public void write(char[] characters, int offset, int length) throws IOException {
        write(new String(characters, offset, length));
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
        String part = text.substring(offset, offset + length);
        StringBuilder visible = new StringBuilder();
        Matcher harmless = HARMLESS.matcher(part);
        int at = 0;
        while (at < part.length()) {
            if (harmless.region(at, part.length()).lookingAt()) {
                visible.append(harmless.group());
                at = harmless.end();
            } else {
                int character = part.codePointAt(at);
                visible.append(isShown(part, at) ? Character.toString(character) : Characters.spelt(character));
                at += Character.charCount(character);
            }
        }
        out.write(visible.toString());
    }

    /** With its neighbours, on which it depends for joiners. */
    private static boolean isShown(String text, int at) {
        int from = Math.max(0, at - 1);
        int to = Math.min(text.length(), at + Character.charCount(text.codePointAt(at)) + 1);
        boolean isJoined = Characters.firstHidden(text.substring(from, to).replaceAll("[\\p{Cntrl}]", " "))
                .isEmpty();
        return !Characters.isHidden(text.codePointAt(at)) || (isJoined && text.charAt(at) > 0x7F);
    }
}
