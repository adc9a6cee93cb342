package dev.plumbline.adr.record;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Marks a record as replaced: its status, its bullet, and a last section. Everything else in it stays as the team
 * left it, to the byte.
 */
public final class Supersession {

    private static final Pattern STATUS = Pattern.compile("status: *accepted *(#.*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BULLET = Pattern.compile("([-*]) Status: *accepted *", Pattern.CASE_INSENSITIVE);

    private Supersession() {}

    /**
     * The superseded form of an accepted record's text. A text that this successor superseded already is returned
     * as it is.
     *
     * @param path of the record that is replaced; the last part of it is its name
     * @throws InvalidInputException if this is no accepted record
     */
    public static String supersede(String path, String text, RecordName successor) {
        DecisionRecord record = RecordReader.read(path, text);
        if (record.status().equals(new RecordStatus.Superseded(successor.reference()))) {
            return text;
        }
        if (!record.isAccepted()) {
            throw new InvalidInputException(
                    record.statusAt(),
                    "only an accepted record can be superseded, and this is \""
                            + record.status().text() + "\"",
                    "supersede the one in force");
        }
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        List<String> lines = new ArrayList<>(List.of(text.split(end, -1)));
        replaceStatus(record.statusAt(), lines, successor);
        replaceBullet(lines, successor);
        String changed = String.join(end, lines);
        return changed
                + (changed.endsWith(end) ? "" : end)
                + end
                + section(successor).replace("\n", end);
    }

    private static void replaceStatus(Location at, List<String> lines, RecordName successor) {
        int i = at.line() - 1;
        if (i < 0 || !STATUS.matcher(lines.get(i)).matches()) {
            throw new InvalidInputException(
                    at, "the status is laid out so that it cannot be changed here", "write it as status: accepted");
        }
        lines.set(i, "status: superseded by " + successor.reference());
    }

    /** Only the bullets at the top: those between the title and the next heading. */
    private static void replaceBullet(List<String> lines, RecordName successor) {
        RecordBody.Bullet bullet =
                RecordBody.read(lines, FrontMatter.end(lines) + 1).bullets().get("Status");
        if (bullet != null) {
            var matcher = BULLET.matcher(lines.get(bullet.line() - 1));
            lines.set(
                    bullet.line() - 1,
                    matcher.replaceFirst("$1 Status: Superseded by "
                            + Matcher.quoteReplacement("[" + successor.stem() + "](" + successor.link() + ")")));
        }
    }

    private static String section(RecordName successor) {
        return "## Superseded\n\nSuperseded by [" + successor.reference() + "](" + successor.link() + ").\n";
    }
}
