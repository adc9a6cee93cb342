package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Agenda;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.InvalidInputException;
import java.time.LocalDate;
import java.util.List;

/** What stands against deciding from a draft although every question is answered. */
@FunctionalInterface
interface DraftObjections {

    /**
     * Sentences without a full stop, each with what would mend it; empty if nothing stands against it.
     *
     * @param draft in which nothing is missing
     */
    List<String> to(Draft draft);

    /** There are none. */
    static DraftObjections none() {
        return draft -> List.of();
    }

    /** Answers that cannot all be true: said while they can still be changed, and not after the last question. */
    static DraftObjections contradictions(Agenda agenda, LocalDate today) {
        return draft -> {
            try {
                agenda.refuseContradictions(draft, today);
                return List.of();
            } catch (InvalidInputException found) {
                return found.diagnostics().stream()
                        .map(DraftObjections::sentence)
                        .toList();
            }
        };
    }

    private static String sentence(Diagnostic diagnostic) {
        String text = diagnostic.problem() + ": " + diagnostic.remedy();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
