package dev.plumbline.rules.past;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.Secrets;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The violations that were there when the rules were first checked. They are known by rule and text, without lines, so
 * that neither an edit above them nor another wording of the record brings them back. Each entry stands for one
 * violation; the same text twice stands for two.
 */
public final class Baseline {

    /** Its name in the folder of records. */
    public static final String NAME = "baseline.yaml";

    private static final Pattern ANY_LINE = Pattern.compile("\\S[^\\p{Cntrl}]*");

    private final List<KnownViolation> known;

    private Baseline(List<KnownViolation> known) {
        this.known = List.copyOf(known);
    }

    /**
     * The baseline of a project; empty if it has none.
     *
     * @throws NotCheckedError if it cannot be read
     */
    public static Optional<Baseline> in(Path project, RecordsFolder records) {
        Path file = project.resolve(records.file(NAME));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(new Baseline(NotCheckedError.unlessWrong(
                "the baseline cannot be read\n", "mend it", () -> read(records.file(NAME), TextFile.read(file)))));
    }

    private static List<KnownViolation> read(String file, String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<KnownViolation> known = new ArrayList<>();
        YamlReader.read(file, text, diagnostics).ifPresent(root -> {
            if (root instanceof YamlNode.Mapping map) {
                MapFields fields = new MapFields("the baseline", map, List.of("format", "violations"), diagnostics);
                fields.text("format", Pattern.compile("1"), "1: it is the format that is read here");
                fields.each("violations", (rule, node) -> addAll(rule.text(), node, known, diagnostics));
            } else {
                diagnostics.add(root.at(), "the baseline is " + root.describe(), "write a map: format, violations");
            }
        });
        diagnostics.throwIfAny();
        return known;
    }

    private static void addAll(String rule, YamlNode node, List<KnownViolation> known, Diagnostics diagnostics) {
        if (!(node instanceof YamlNode.Sequence list)) {
            diagnostics.add(node.at(), rule + " is " + node.describe(), "write a list of violations");
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Scalar scalar
                    && ANY_LINE.matcher(scalar.text()).matches()) {
                known.add(new KnownViolation(rule, Secrets.inPlace(scalar.text()), scalar.at()));
            } else {
                diagnostics.add(item.at(), "a violation is " + item.describe(), "write its text on one line");
            }
        }
    }

    /** A copy of the entries, to be crossed off. */
    public List<KnownViolation> known() {
        return new ArrayList<>(known);
    }

    /**
     * A baseline as it stands in a file.
     *
     * @param keys the violations' texts without line numbers, by rule, in the order they are to stand in
     */
    public static String text(Map<String, List<String>> keys) {
        StringBuilder text = new StringBuilder(
                """
                # What did not keep to the records when the rules were first checked. It only gets shorter: a violation
                # that is gone has to be taken out, and nothing is added. `plumbline check --shrink-baseline` does it.
                format: 1
                violations:""");
        if (keys.isEmpty()) {
            return text.append(" {}\n").toString();
        }
        text.append('\n');
        keys.forEach((rule, violations) -> {
            text.append("  ").append(rule).append(":\n");
            violations.forEach(key -> text.append("    - ").append(quoted(key)).append('\n'));
        });
        return text.toString();
    }

    private static String quoted(String key) {
        return "\""
                + key.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\t", "\\t")
                        .replace("\n", "\\n") + "\"";
    }
}
