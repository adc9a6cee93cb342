package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Evaluates situations by the rules of one catalog. An outcome is the id of the option that wins, or empty where no
 * option is possible.
 */
public final class Evaluator {

    private final Catalog catalog;
    private final Map<String, List<Build>> builds;
    private final Rivals rivals;
    private final ConditionIndex index;
    private final Rulebook rulebook;
    private final Scoring scoring;
    private final Completions completions;
    private final OpenQuestions openQuestions;

    public Evaluator(Catalog catalog) {
        this.catalog = catalog;
        this.builds = Builds.of(catalog);
        this.rivals = new Rivals(catalog);
        this.index = new ConditionIndex(catalog, builds, rivals);
        this.rulebook = new Rulebook(catalog, builds, index);
        this.scoring = scoring(Weights.of(catalog));
        this.completions = new Completions(scoring);
        this.openQuestions = new OpenQuestions(scoring, completions);
    }

    private Scoring scoring(Weights weights) {
        return new Scoring(rulebook, weights, rivals);
    }

    public Catalog catalog() {
        return catalog;
    }

    /** What the answers leave possible. */
    public Situation open(Constraints constraints) {
        return Situation.open(catalog, index, constraints);
    }

    /** One value for every question: the answer, the low end of a range, or what is assumed. */
    public Situation reckoned(Constraints constraints) {
        return Situation.reckoned(catalog, index, constraints);
    }

    /** How every option stands, in the order of the catalog. */
    public List<Standing> standings(Situation situation) {
        return scoring.standings(situation);
    }

    /** The same, each as if there were no other option. Takes less time, and is all there is to know of scores. */
    public List<Standing> alone(Situation situation) {
        return scoring.alone(situation);
    }

    /** Every way to make an option; earlier choices first. */
    public List<Build> builds(Option option) {
        return Objects.requireNonNull(builds.get(option.id()));
    }

    /** What an option is made of. */
    public Selection select(Option option, Situation situation) {
        return scoring.select(option.id(), situation);
    }

    /** How every option stands by the weights that the catalog had before anybody overrode them. */
    public List<Standing> standardStandings(Situation situation) {
        return scoring(Weights.standard(catalog)).standings(situation);
    }

    /** What comes out by those weights where everything is settled. */
    public Optional<String> standardWinner(Situation settled) {
        return new Contest(standardStandings(settled)).winner();
    }

    /** What comes out where everything is settled, if one criterion weighed otherwise and the rest in proportion. */
    public Optional<String> winner(Situation settled, String criterion, int weight) {
        List<String> ids = catalog.criteria().stream().map(Criterion::id).toList();
        Weights changed = Weights.of(catalog).with(ids.indexOf(criterion), weight);
        return new Contest(scoring(changed).standings(settled)).winner();
    }

    /** What comes out where everything is settled. */
    public Optional<String> winner(Situation settled) {
        return new Contest(scoring.standings(settled)).winner();
    }

    /** What bounds leave possible: every real outcome, and perhaps more. Cheap; one outcome is a proof. */
    public List<Optional<String>> boundedOutcomes(Situation situation) {
        return new Contest(scoring.standings(situation)).outcomes();
    }

    /**
     * Whether an outcome is possible; {@link Truth#OPEN} if the search stopped before it knew.
     */
    public Truth isPossible(Optional<String> outcome, Situation situation, Effort effort) {
        return completions.isPossible(outcome, situation, effort);
    }

    /** Every outcome of some completion, each with an example. */
    public Outcomes outcomes(Situation situation) {
        return outcomes(situation, new Effort(Completions.LIMIT));
    }

    /** Every outcome that is possible as far as some effort tells. */
    public Outcomes outcomes(Situation situation, Effort effort) {
        return completions.outcomes(situation, effort);
    }

    /**
     * The question with the most influence on the outcome; empty if none of them matters.
     *
     * @param examples completions to try first, at least one
     */
    public Optional<String> mostInfluential(List<String> questions, Situation situation, List<Situation> examples) {
        return openQuestions.first(questions, situation, examples);
    }

    /** A question on which it depends what an option is made of; empty if that is settled. */
    public Optional<String> awaitedByParts(Option option, Situation situation, List<String> questions) {
        List<Build> possible = select(option, situation).builds();
        if (possible.size() == 1) {
            return Optional.empty();
        }
        List<String> awaited = possible.stream()
                .flatMap(build -> build.choices().stream())
                .flatMap(Evaluator::conditions)
                .filter(condition -> situation.truth(condition) == Truth.OPEN)
                .flatMap(condition -> index.questionsOf(condition).stream())
                .toList();
        return questions.stream()
                .filter(question -> !situation.answer(question).isSettled() && awaited.contains(question))
                .max(Comparator.comparingInt((String question) -> Collections.frequency(awaited, question))
                        .thenComparing(
                                Comparator.comparingInt(questions::indexOf).reversed()));
    }

    private static Stream<Condition> conditions(Choice choice) {
        return Stream.concat(
                choice.vetoes().stream().map(Veto::when),
                choice.adjustments().values().stream().flatMap(List::stream).map(Adjustment::when));
    }

    /**
     * The questions that matter for the outcome.
     *
     * @param examples completions to try first, such as one for every outcome
     */
    public Unsettled openQuestions(Situation situation, List<Situation> examples) {
        return openQuestions.in(situation, examples);
    }
}
