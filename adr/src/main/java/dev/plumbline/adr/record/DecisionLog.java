package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A folder of records that agree with each other.
 *
 * @param records in the order of their numbers
 */
public record DecisionLog(List<DecisionRecord> records) {

    public DecisionLog {
        records = List.copyOf(records);
    }

    /**
     * Reads a folder and what is below it: Markdown with a {@code plumbline} map, and Markdown that is named by a number
     * or a day. A folder that is not there is an empty log.
     *
     * @throws InvalidInputException with everything that is wrong with any of the records, or between them
     */
    public static DecisionLog read(Path folder) {
        return of(folder.toString().replace('\\', '/'), texts(folder));
    }

    /**
     * A log as it is, or as it would be.
     *
     * @param folder its path, for messages; may be empty
     * @param texts by path in it; files that are no records are passed over
     * @throws InvalidInputException with everything that is wrong with any of the records, or between them, and with
     *     every file that says something to machines and is no record
     */
    public static DecisionLog of(String folder, Map<String, String> texts) {
        Diagnostics diagnostics = new Diagnostics();
        List<DecisionRecord> records = new ArrayList<>();
        String start = folder.isEmpty() || folder.endsWith("/") ? folder : folder + "/";
        texts.keySet().stream().map(RecordName::new).sorted().forEach(name -> {
            String text = texts.getOrDefault(name.fileName(), "");
            OptionalInt map = FrontMatterLine.of(List.of(text.split("\n", -1)));
            if (name.isGiven() || name.isRecord() && map.isPresent()) {
                read(start, name, text, diagnostics).ifPresent(records::add);
            } else if (map.isPresent() && !isCopy(name, texts)) {
                diagnostics.add(
                        new Location(start + name, map.getAsInt(), 1),
                        RecordReader.NOT_READ,
                        "a record is a Markdown file of its own, such as 0001-what-was-decided.md; move it there");
            }
        });
        diagnostics.throwIfAny();
        new LogCheck(records, diagnostics).check();
        diagnostics.throwIfAny();
        return new DecisionLog(records);
    }

    /**
     * The texts of a folder's records, and of what says something to machines besides, by path in the folder.
     *
     * @throws InvalidInputException if one of them cannot be read
     */
    public static SortedMap<String, String> texts(Path folder) {
        return LogFolder.texts(folder);
    }

    /** The accepted records that say something to machines. */
    public List<DecisionRecord> accepted() {
        return records.stream()
                .filter(record -> record.isAccepted() && record.isForMachines())
                .toList();
    }

    /** @param decision a catalog's name, such as {@code notification} */
    public Optional<DecisionRecord> inForce(String decision) {
        return accepted().stream()
                .filter(record -> record.decision()
                        .map(RecordedDecision::decision)
                        .filter(decision::equals)
                        .isPresent())
                .findFirst();
    }

    /** What replaced a record, if its status names something that is there. */
    public Optional<DecisionRecord> successor(DecisionRecord record) {
        return record.status() instanceof RecordStatus.Superseded superseded
                ? records.stream()
                        .filter(other -> other.name().reference().equals(superseded.by()))
                        .min(Comparator.comparing(other ->
                                !other.name().folder().equals(record.name().folder())))
                : Optional.empty();
    }

    /** The number after the highest: a number is never given twice. */
    public int nextNumber() {
        return 1
                + records.stream()
                        .mapToInt(record -> record.name().number().orElse(0))
                        .max()
                        .orElse(0);
    }

    /**
     * The name of a new record, called as the latest is; in an empty log by its number, with four digits.
     *
     * @param day of the decision, for logs whose records are called by theirs
     */
    public RecordName nextName(LocalDate day, String slug) {
        RecordName latest = records.stream()
                .map(DecisionRecord::name)
                .max(Comparator.comparingInt((RecordName name) -> name.number().orElse(0))
                        .thenComparing(RecordName::stem))
                .orElseGet(() -> RecordName.of(1, slug));
        RecordName next = latest.another(nextNumber(), day, slug);
        for (int i = 2; has(next); i++) {
            next = latest.another(nextNumber(), day, slug + "-" + i);
        }
        return next;
    }

    private boolean has(RecordName name) {
        return records.stream().map(DecisionRecord::name).anyMatch(name::equals);
    }

    /** Numbers that a team gave to more than one of its own records in one folder, each with their names. */
    public List<List<RecordName>> sharedNumbers() {
        return records.stream()
                .map(DecisionRecord::name)
                .filter(name -> name.number().isPresent())
                .collect(Collectors.groupingBy(
                        name -> name.folder() + name.digits(), TreeMap::new, Collectors.<RecordName>toList()))
                .values()
                .stream()
                .filter(names -> names.size() > 1)
                .toList();
    }

    private static Optional<DecisionRecord> read(String start, RecordName name, String text, Diagnostics diagnostics) {
        try {
            return Optional.of(RecordReader.read(start + name, name, text, diagnostics));
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
            return Optional.empty();
        }
    }

    /** Editors and Plumbline itself put {@code 0001-x.md~} and {@code 0001-x.md.new} beside what counts. */
    private static boolean isCopy(RecordName name, Map<String, String> texts) {
        return texts.keySet().stream()
                .anyMatch(other -> name.fileName().startsWith(other)
                        && !name.fileName().equals(other)
                        && new RecordName(other).isRecord());
    }
}
