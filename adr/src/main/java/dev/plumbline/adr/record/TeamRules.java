package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes along what a team wrote into a record for machines, when the record is written anew or replaced: its own rules,
 * and why something cannot be enforced. Comments among them are taken along, too.
 */
public final class TeamRules {

    private static final List<String> KEYS = List.of("own-rules", "not-enforceable");

    private TeamRules() {}

    /**
     * The later text with the earlier one's rules in it, unless it has some itself.
     *
     * @param path of the earlier record, for messages
     * @throws InvalidInputException if they are laid out so that they cannot be taken along
     */
    public static String takeAlong(String path, String earlier, String later) {
        List<String> from = List.of(earlier.replace("\r\n", "\n").split("\n", -1));
        List<String> to = new ArrayList<>(List.of(later.split("\n", -1)));
        YamlNode.Mapping there = plumbline(path, to);
        YamlNode.Mapping map = plumbline(path, from);
        List<String> taken = new ArrayList<>();
        map.entries().forEach((key, value) -> {
            if (KEYS.contains(key.text()) && there.get(key.text()).isEmpty()) {
                taken.addAll(block(from, key));
            }
        });
        to.addAll(end(to), taken);
        return String.join("\n", to);
    }

    /**
     * A record's text with the map for machines of another one in place of its own; everything else stays.
     *
     * @param path of the record, for messages
     * @param from the other text
     * @throws InvalidInputException if the map is laid out so that it cannot be replaced
     */
    public static String withMapOf(String path, String text, String from) {
        List<String> lines = new ArrayList<>(List.of(text.replace("\r\n", "\n").split("\n", -1)));
        List<String> others = List.of(from.split("\n", -1));
        List<String> own = block(lines, key(path, lines));
        int first = key(path, lines).at().line() - 1;
        int length = own.size();
        lines.subList(first, first + length).clear();
        lines.addAll(
                first,
                block(others, key(path, others)).stream()
                        .map(line -> line.substring("  ".length()))
                        .toList());
        String changed = String.join("\n", lines);
        if (!RecordReader.read(path, changed)
                .decision()
                .equals(RecordReader.read(path, from).decision())) {
            throw new InvalidInputException(
                    key(path, List.of(text.replace("\r\n", "\n").split("\n", -1)))
                            .at(),
                    "this map is laid out so that it cannot be replaced",
                    "take the text of the record out of the way, and run plumbline regenerate again");
        }
        return text.contains("\r\n") ? changed.replace("\n", "\r\n") : changed;
    }

    private static YamlNode.Scalar key(String path, List<String> lines) {
        return FrontMatter.read(path, lines, new Diagnostics()).map().entries().keySet().stream()
                .filter(key -> key.text().equals("plumbline"))
                .findFirst()
                .orElseThrow();
    }

    private static YamlNode.Mapping plumbline(String path, List<String> lines) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> map =
                FrontMatter.read(path, lines, diagnostics).map().get("plumbline");
        diagnostics.throwIfAny();
        return map.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .orElse(new YamlNode.Mapping(Location.wholeFile(path), Map.of()));
    }

    /** The key's line, and those below that are further in. */
    private static List<String> block(List<String> lines, YamlNode.Scalar key) {
        int first = key.at().line() - 1;
        int column = key.at().column() - 1;
        if (!lines.get(first).substring(0, column).isBlank()) {
            throw new InvalidInputException(
                    key.at(),
                    key.text() + " is laid out so that it cannot be taken along",
                    "give it a line of its own");
        }
        int end = first + 1;
        while (end < lines.size() && isFurtherIn(lines.get(end), column)) {
            end++;
        }
        return lines.subList(first, end).stream()
                .map(line -> "  " + line.substring(Math.min(column, line.length())))
                .toList();
    }

    private static boolean isFurtherIn(String line, int column) {
        return !line.isBlank()
                && line.length() > column + 1
                && line.substring(0, column + 1).isBlank();
    }

    /** Behind the last line of the front matter that is not empty. */
    private static int end(List<String> lines) {
        int end = FrontMatter.end(lines);
        while (end > 0 && lines.get(end - 1).isBlank()) {
            end--;
        }
        return end;
    }
}
