package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

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
     * Reads a folder: files named {@code NNNN-slug.md} are its records, and nothing else is. A folder that is not
     * there is an empty log.
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
     * @param texts by file name; files that are no records are passed over
     * @throws InvalidInputException with everything that is wrong with any of the records, or between them
     */
    public static DecisionLog of(String folder, Map<String, String> texts) {
        Diagnostics diagnostics = new Diagnostics();
        List<DecisionRecord> records = new ArrayList<>();
        new TreeMap<>(texts).forEach((fileName, text) -> RecordName.of(fileName).ifPresent(name -> {
            String path = folder.isEmpty() || folder.endsWith("/") ? folder + fileName : folder + "/" + fileName;
            try {
                records.add(RecordReader.read(path, name, text, diagnostics));
            } catch (InvalidInputException e) {
                addAll(diagnostics, e.diagnostics());
            }
        }));
        diagnostics.throwIfAny();
        new LogCheck(records, diagnostics).check();
        diagnostics.throwIfAny();
        return new DecisionLog(records);
    }

    /**
     * The texts of a folder's records, by file name.
     *
     * @throws InvalidInputException if one of them cannot be read
     */
    public static SortedMap<String, String> texts(Path folder) {
        SortedMap<String, String> texts = new TreeMap<>();
        if (!Files.exists(folder)) {
            return texts;
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> RecordName.of(file.getFileName().toString()).isPresent())
                    .filter(Files::isRegularFile)
                    .forEach(file -> texts.put(file.getFileName().toString(), TextFile.read(file)));
        } catch (IOException e) {
            throw new InvalidInputException(
                    Location.wholeFile(folder.toString()),
                    "this folder of records cannot be read: " + e.getMessage(),
                    "it must be a folder that you may read");
        }
        return texts;
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

    public Optional<DecisionRecord> numbered(int number) {
        return records.stream().filter(record -> record.number() == number).findFirst();
    }

    /** The number after the highest: a number is never given twice. */
    public int nextNumber() {
        return records.stream().mapToInt(DecisionRecord::number).max().orElse(0) + 1;
    }

    private static void addAll(Diagnostics diagnostics, List<Diagnostic> found) {
        found.forEach(one -> diagnostics.add(one.location(), one.problem(), one.remedy()));
    }
}
