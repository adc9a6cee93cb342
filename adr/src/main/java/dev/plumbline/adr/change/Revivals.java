package dev.plumbline.adr.change;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Effort;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Subsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** If nothing fits: the smallest sets of questions that would have to be answered differently. */
public final class Revivals {

    private final Catalog catalog;
    /** Situations judged at most for one set of questions, and for all of them; some tenths of a second. */
    private static final int LIMIT = 400;

    private static final int ALL = 3000;

    private final Evaluator evaluator;

    public Revivals(Evaluator evaluator) {
        this.catalog = evaluator.catalog();
        this.evaluator = evaluator;
    }

    /**
     * Sets of one question, or else of two, and so on. Setting questions free to any answer and asking what
     * can come out tells whether changing them is enough.
     *
     * @param reckoned one value for every question, as like which as can be the changed answers are
     */
    public List<Revival> of(Situation situation, Situation reckoned) {
        List<Question> inTheWay = questionsInTheWay(situation);
        Effort effort = new Effort(ALL);
        for (int size = 1; size <= inTheWay.size(); size++) {
            List<Revival> found = new ArrayList<>();
            for (List<Question> set : Subsets.of(inTheWay, size)) {
                if (effort.isSpent()) {
                    return found;
                }
                found.addAll(freeing(set, situation, reckoned, effort.part(LIMIT)));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Revival> freeing(List<Question> questions, Situation situation, Situation reckoned, Effort effort) {
        Situation freed = situation;
        for (Question question : questions) {
            freed = freed.with(question.id(), question.type().everything());
        }
        List<String> ids = questions.stream().map(Question::id).toList();
        Set<String> alone = ids.size() == 1 ? Set.copyOf(ids) : Set.of();
        FewestAnswers fewest = new FewestAnswers(evaluator, reckoned, freed);
        Outcomes outcomes = evaluator.outcomes(freed, effort);
        return outcomes.proved().stream()
                .flatMap(Optional::stream)
                .sorted()
                .map(option -> new Revival(
                        option,
                        ids,
                        fewest.towards(
                                        Optional.of(option),
                                        alone,
                                        Objects.requireNonNull(
                                                outcomes.examples().get(Optional.of(option))))
                                .map(StillPossible::answers)
                                .orElse(List.of())))
                .toList();
    }

    private List<Question> questionsInTheWay(Situation situation) {
        Set<String> asked = new HashSet<>();
        for (Condition obstacle : obstacles()) {
            asked.addAll(situation.index().questionsOf(obstacle));
        }
        return catalog.questions().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    /** Every condition that can make an option impossible. */
    private List<Condition> obstacles() {
        List<Condition> obstacles = new ArrayList<>();
        for (Option option : catalog.options()) {
            option.vetoes().forEach(veto -> obstacles.add(veto.when()));
            option.dimensions().stream()
                    .flatMap(dimension -> dimension.choices().stream())
                    .flatMap(choice -> choice.vetoes().stream())
                    .forEach(veto -> obstacles.add(veto.when()));
            evaluator.builds(option).forEach(build -> build.overBudget().ifPresent(obstacles::add));
        }
        return obstacles;
    }
}
