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
import java.util.Map;
import java.util.Optional;
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
            Pattern.compile("superseded by \\[[^]]*]\\(([0-9]{4})-[^)]*\\)", Pattern.CASE_INSENSITIVE);

    private final String path;
    private final Diagnostics diagnostics;
    private final FrontMatter front;
    private final RecordBody body;
    private final boolean isOurs;

    private RecordReader(String path, String text, Diagnostics diagnostics) {
        this.path = path;
        this.diagnostics = diagnostics;
        List<String> lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
        this.front = FrontMatter.read(path, lines, diagnostics);
        this.body = RecordBody.read(lines, front.end() + 1);
        this.isOurs = front.map().get("plumbline").isPresent();
    }

    /**
     * Reads one record.
     *
     * @param path its path, for messages; the last part of it is the record's name
     * @throws InvalidInputException with everything that is wrong with it
     */
    public static DecisionRecord read(String path, String text) {
        Diagnostics diagnostics = new Diagnostics();
        RecordName name = RecordName.of(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile(path),
                        "a record cannot be called this",
                        "call it 0001-what-was-decided.md"));
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
                body.supersedes(),
                front.text("status").map(YamlNode.Scalar::at).orElse(Location.wholeFile(path)));
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
        return matcher.matches() ? "superseded by ADR-" + matcher.group(1) : text;
    }
}
