package dev.plumbline.adr.record;

import dev.plumbline.adr.record.RecordBody.Bullet;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a record. Only the front matter counts; where the bullets below the title say something else, nobody
 * knows which is meant, and that is an error. A record without a {@code plumbline} map is a team's own, and is
 * taken as it is.
 */
public final class RecordReader {

    private static final Pattern SUPERSEDED_BULLET =
            Pattern.compile("superseded by \\[[^]]*]\\(<?([^)>]+)>?\\)", Pattern.CASE_INSENSITIVE);

    static final String NOT_READ = "this plumbline map is not read, so nothing holds the code to it";
    private static final String AT_THE_TOP =
            "write plumbline: without a space before it, into YAML between two lines of"
                    + " ---, at the top of the file";
    private static final String NAME = "plumbline";

    private final String path;
    private final Diagnostics diagnostics;
    private final FrontMatter front;
    private Optional<String> unread = Optional.empty();
    private final RecordBody body;
    private final boolean isOurs;

    private RecordReader(String path, String text, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
        List<String> lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
        OptionalInt map = FrontMatterLine.of(lines);
        this.front = front(lines, map.isPresent());
        this.body = RecordBody.read(lines, front.end() + 1);
        this.isOurs = front.map().get(NAME).isPresent();
        if (!isOurs && map.isPresent()) {
            diagnostics.add(new Location(path, map.getAsInt(), 1), NOT_READ, AT_THE_TOP);
        }
        front.map().entries().forEach(this::refuseIfMisspelled);
    }

    /** What is wrong with the front matter of a record that says nothing to machines is no business of ours. */
    private FrontMatter front(List<String> lines, boolean hasMap) {
        Diagnostics found = new Diagnostics();
        try {
            FrontMatter front = FrontMatter.read(path, lines, found);
            found.throwIfAny();
            return front;
        } catch (InvalidInputException e) {
            if (hasMap) {
                throw e;
            }
            unread = Optional.ofNullable(e.getMessage());
            return FrontMatter.none(path);
        }
    }

    private void refuseIfMisspelled(YamlNode.Scalar key, YamlNode value) {
        boolean isMeant = value instanceof YamlNode.Mapping map
                && map.get("format").isPresent()
                && Spelling.nearest(key.text().toLowerCase(Locale.ROOT), List.of(NAME))
                        .isPresent();
        if (isMeant && !key.text().equalsIgnoreCase(NAME)) {
            diagnostics.add(key.at(), key.describe() + " is not read", "did you mean " + NAME + "?");
        }
    }

    /**
     * Reads one record.
     *
     * @param path its path, for messages; the last part of it is the record's name
     * @throws InvalidInputException with everything that is wrong with it
     */
    public static DecisionRecord read(String path, String text) {
        Diagnostics diagnostics = new Diagnostics();
        RecordName name = new RecordName(path.substring(path.lastIndexOf('/') + 1));
        DecisionRecord read = read(path, name, text, diagnostics);
        diagnostics.throwIfAny();
        return read;
    }

    static DecisionRecord read(String path, RecordName name, String text, Diagnostics diagnostics) {
        return new RecordReader(path, text, diagnostics).record(name);
    }

    private DecisionRecord record(RecordName name) {
        if (isOurs && body.title().isEmpty()) {
            diagnostics.add(Location.wholeFile(path), "the record has no title", "write # and the title");
        }
        RecordStatus status = status();
        Optional<LocalDate> date = date();
        if (isOurs) {
            agree("Status", "status", status.text(), RecordReader::plainStatus);
            agree("Date", "date", date.map(LocalDate::toString).orElse(""), text -> text);
            agree("Deciders", "decision-makers", deciders(), text -> text);
        }
        DecisionReader.Said said = front.map()
                .get("plumbline")
                .map(new DecisionReader(diagnostics)::read)
                .orElse(DecisionReader.Said.NOTHING);
        return new DecisionRecord(
                name,
                body.title().orElse(""),
                status,
                date,
                said.decision(),
                said.enforcement(),
                body.supersedes().stream().map(name::linked).toList(),
                front.text("status").map(YamlNode.Scalar::at).orElse(Location.wholeFile(path)),
                said.places(),
                unread);
    }

    private RecordStatus status() {
        Optional<YamlNode.Scalar> written = front.text("status");
        if (!isOurs) {
            return written.map(YamlNode.Scalar::text)
                    .or(() -> Optional.ofNullable(body.bullets().get("Status")).map(Bullet::text))
                    .map(RecordReader::plainStatus)
                    .flatMap(RecordStatus::of)
                    .orElse(new RecordStatus.Unstated());
        }
        Optional<RecordStatus> status = written.map(YamlNode.Scalar::text).flatMap(RecordStatus::of);
        if (status.isEmpty()) {
            diagnostics.add(
                    written.map(YamlNode.Scalar::at).orElse(front.map().at()),
                    written.map(text -> "status is " + text.describe()).orElse("the record has no status"),
                    Spelling.suggestion(written.map(YamlNode.Scalar::text).orElse(""), RecordStatus.FORMS));
        }
        return status.orElse(new RecordStatus.Unstated());
    }

    private Optional<LocalDate> date() {
        Optional<YamlNode.Scalar> written = front.text("date");
        try {
            if (written.isPresent()) {
                return Optional.of(LocalDate.parse(written.get().text()));
            }
        } catch (DateTimeParseException e) {
            // Said below, together with a date that is missing.
        }
        if (isOurs) {
            diagnostics.add(
                    written.map(YamlNode.Scalar::at).orElse(front.map().at()),
                    written.map(text -> "date is " + text.describe()).orElse("the record has no date"),
                    "write a day such as 2026-11-23");
        }
        return Optional.empty();
    }

    private String deciders() {
        return front.text("decision-makers").map(YamlNode.Scalar::text).orElse("");
    }

    private void agree(String bulletName, String key, String value, UnaryOperator<String> plain) {
        Map<String, Bullet> bullets = body.bullets();
        Bullet bullet = bullets.get(bulletName);
        if (bullet == null || value.isEmpty() || plain.apply(bullet.text()).equalsIgnoreCase(value)) {
            return;
        }
        diagnostics.add(
                new Location(path, bullet.line(), 1),
                bulletName + " is \"" + bullet.text() + "\" here, but " + key + " is \"" + value
                        + "\" in the front matter",
                "make both say the same");
    }

    /** A bullet links to the successor; the front matter only names its number. */
    private static String plainStatus(String text) {
        Matcher matcher = SUPERSEDED_BULLET.matcher(text);
        return matcher.matches()
                ? "superseded by " + new RecordName("").linked(matcher.group(1)).reference()
                : text;
    }
}
