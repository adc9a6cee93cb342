package dev.plumbline.workbench.deciding;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Comparison;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a team answered, and what can be asked of it. Writes nothing.
 *
 * @param catalog that the answers are for
 * @param written in a file; empty if there is none
 * @param settings that count more than those
 * @param today the date of a decision that has no other
 */
public record TeamAnswers(Catalog catalog, Draft written, Draft settings, LocalDate today) {

    /** The same with other settings, as given on the command line. */
    public TeamAnswers with(List<String> others) {
        return new TeamAnswers(
                catalog, written, AnswersFile.settings(catalog.name(), catalog.questions(), others), today);
    }

    /** @throws InvalidInputException if answers are missing or contradict each other */
    public Decided decide() {
        return new Deciding(catalog, today).decide(written.overriddenBy(settings));
    }

    /**
     * Why an option was chosen or was not.
     *
     * @param option empty for all of them, the chosen one first
     * @throws InvalidInputException if there is no such option
     */
    public List<Explanation> explain(Decided decided, Optional<String> option) {
        List<String> known = catalog.options().stream().map(Option::id).toList();
        option.filter(name -> !known.contains(name)).ifPresent(name -> {
            throw new InvalidInputException(
                    Location.wholeFile("OPTION"), name + " is not an option", Spelling.suggestion(name, known));
        });
        return decided.decision().options().stream()
                .filter(result -> option.isEmpty() || result.id().equals(option.get()))
                .map(result -> Explanation.of(decided, result))
                .toList();
    }

    /**
     * The decision from what is written, and the one that the settings would bring about.
     *
     * @throws InvalidInputException if there are no settings, or answers are missing or contradict each other
     */
    public Comparison whatIf() {
        if (settings.equals(Draft.EMPTY)) {
            throw new InvalidInputException(
                    Location.wholeFile("--set"), "nothing is to change", "give --set QUESTION=ANSWER, once or more");
        }
        Deciding deciding = new Deciding(catalog, today);
        return Comparison.of(deciding.decide(written), deciding.decide(written.overriddenBy(settings)));
    }
}
