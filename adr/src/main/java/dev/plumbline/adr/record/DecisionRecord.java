package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One record of a log.
 *
 * @param title without a number; empty if the text has none
 * @param date of the status; empty if the record does not tell
 * @param decision what it says to machines; empty if people wrote it for people only
 * @param enforcement how it wants to be kept to beside its catalog's rules; empty if it says nothing about that
 * @param supersedes the records it says it replaces
 * @param statusAt where its status stands
 * @param places where the keys of its map for machines stand
 * @param unread why its front matter is not read, with the place; empty if it is, or there is none
 */
public record DecisionRecord(
        RecordName name,
        String title,
        RecordStatus status,
        Optional<LocalDate> date,
        Optional<RecordedDecision> decision,
        Optional<RecordedEnforcement> enforcement,
        List<RecordName> supersedes,
        Location statusAt,
        Map<String, Location> places,
        Optional<String> unread) {

    public DecisionRecord {
        supersedes = List.copyOf(supersedes);
        places = Map.copyOf(places);
    }

    /** Whether machines are meant, too. */
    public boolean isForMachines() {
        return decision.isPresent() || enforcement.isPresent();
    }

    public boolean isAccepted() {
        return status == RecordStatus.Plain.ACCEPTED;
    }

    /** Where a key of its map for machines stands, or else the record. */
    public Location place(String key) {
        return places.getOrDefault(key, Location.wholeFile(path()));
    }

    /** Where it was read from, as the reader was told. */
    public String path() {
        return statusAt.file();
    }
}
