package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Contradictions;
import dev.plumbline.adr.evaluation.Evaluator;
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
    static DraftObjections contradictions(Evaluator evaluator, LocalDate today) {
        Catalog catalog = evaluator.catalog();
        return draft -> {
            try {
                Contradictions.refuse(
                        evaluator, draft, draft.toConstraints(catalog.name(), catalog.questions(), today));
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
