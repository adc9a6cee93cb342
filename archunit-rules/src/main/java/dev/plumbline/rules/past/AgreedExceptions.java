package dev.plumbline.rules.past;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The exceptions of a project, each with a reason, an owner and an end. */
public final class AgreedExceptions {

    /** Their name in the folder of records. */
    public static final String NAME = "exceptions.yaml";

    private static final List<String> KEYS = List.of("rule", "pattern", "reason", "owner", "until");
    private static final Pattern LINE = Pattern.compile("\\S|\\S[^\\p{Cntrl}]*\\S");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Whoever writes less than this means everything, and that is no exception. */
    private static final Pattern PART = Pattern.compile(".*[^*\\s]{3}.*");

    /** Empty if any rule may be meant. */
    private final Optional<List<String>> rules;

    private final Diagnostics diagnostics = new Diagnostics();
    private final List<AgreedException> exceptions = new ArrayList<>();

    private AgreedExceptions(Optional<List<String>> rules) {
        this.rules = rules.map(List::copyOf);
    }

    /**
     * The exceptions of a project; empty if it has no such file.
     *
     * @param rules the ids of those that are checked
     * @throws NotCheckedError if the file cannot be read, or has a rule that is not checked
     */
    public static Optional<AgreedExceptions> in(Path project, RecordsFolder records, List<String> rules) {
        return in(project, records, Optional.of(rules));
    }

    /**
     * The same, whatever rules they are about.
     *
     * @throws NotCheckedError if the file cannot be read
     */
    public static Optional<AgreedExceptions> ofAnyRule(Path project, RecordsFolder records) {
        return in(project, records, Optional.empty());
    }

    private static Optional<AgreedExceptions> in(Path project, RecordsFolder records, Optional<List<String>> rules) {
        Path file = project.resolve(records.file(NAME));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(NotCheckedError.unlessWrong(
                "the exceptions cannot be read\n", "mend them", () -> read(records.file(NAME), file, rules)));
    }

    private static AgreedExceptions read(String name, Path file, Optional<List<String>> rules) {
        AgreedExceptions read = new AgreedExceptions(rules);
        YamlReader.read(name, TextFile.read(file), read.diagnostics).ifPresent(read::addAll);
        read.diagnostics.throwIfAny();
        return read;
    }

    /** In the order of the file, whether or not they have run out. */
    public List<AgreedException> all() {
        return List.copyOf(exceptions);
    }

    private void addAll(YamlNode root) {
        if (root instanceof YamlNode.Mapping map) {
            MapFields fields = new MapFields("the file", map, List.of("format", "exceptions"), diagnostics);
            fields.text("format", Pattern.compile("1"), "1: it is the format that is read here");
            map.get("exceptions").ifPresent(this::addEach);
        } else {
            diagnostics.add(root.at(), "the file is " + root.describe(), "write a map: format, exceptions");
        }
    }

    private void addEach(YamlNode node) {
        if (!(node instanceof YamlNode.Sequence list)) {
            diagnostics.add(node.at(), "exceptions is " + node.describe(), "write a list; an empty one is []");
            return;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlNode.Mapping map) {
                add(map, new MapFields("an exception", map, KEYS, diagnostics));
            } else {
                diagnostics.add(
                        item.at(), "an exception is " + item.describe(), "write a map: " + String.join(", ", KEYS));
            }
        }
    }

    private void add(YamlNode.Mapping map, MapFields fields) {
        String rule = fields.text("rule", LINE, "the id of a rule");
        rules.filter(known -> !rule.isEmpty() && !known.contains(rule))
                .ifPresent(known -> diagnostics.add(
                        fields.at("rule"),
                        rule + " is no rule that is checked here",
                        Spelling.suggestion(rule, known)));
        String pattern = fields.text("pattern", PART, "a part of a violation's text, of three letters at least");
        String reason = fields.text("reason", LINE, "why it is agreed to");
        String owner = fields.text("owner", LINE, "who ends it");
        String until = fields.text("until", DAY, "a day such as 2027-03-31");
        day(until, fields.at("until"))
                .ifPresent(day -> exceptions.add(new AgreedException(rule, pattern, reason, owner, day, map.at())));
    }

    private Optional<LocalDate> day(String text, Location at) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            diagnostics.add(at, "until is \"" + text + "\", and there is no such day", "write a day of the calendar");
            return Optional.empty();
        }
    }
}
