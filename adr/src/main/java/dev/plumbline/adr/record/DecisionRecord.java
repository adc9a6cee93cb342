package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.List;
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
 */
public record DecisionRecord(
        RecordName name,
        String title,
        RecordStatus status,
        Optional<LocalDate> date,
        Optional<RecordedDecision> decision,
        Optional<RecordedEnforcement> enforcement,
        List<RecordName> supersedes,
        Location statusAt) {

    public DecisionRecord {
        supersedes = List.copyOf(supersedes);
    }

    /** Whether machines are meant, too. */
    public boolean isForMachines() {
        return decision.isPresent() || enforcement.isPresent();
    }

    public boolean isAccepted() {
        return status == RecordStatus.Plain.ACCEPTED;
    }

    /** Where it was read from, as the reader was told. */
    public String path() {
        return statusAt.file();
    }
}
