package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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

    public Evaluator(Catalog catalog) {
        this.catalog = catalog;
        this.builds = Builds.of(catalog);
        this.rivals = new Rivals(catalog);
        this.index = new ConditionIndex(catalog, builds, rivals);
        this.rulebook = new Rulebook(catalog, builds, index);
        this.scoring = scoring(Weights.of(catalog));
        this.completions = new Completions(scoring);
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

    /** What comes out where options stand like that, and everything is settled. */
    public static Optional<String> winner(List<Standing> settled) {
        return new Contest(settled).winner();
    }

    /** Whether so little lies between the best two of them that the simpler one wins, where everything is settled. */
    public static boolean isNearTie(List<Standing> settled) {
        return new Contest(settled).isNearTie();
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

    /** Whether some rule asks for the answer to a question. */
    public boolean isAskedByRule(String question) {
        return index.askingFor(question).stream().anyMatch(number -> number < index.rules());
    }

    /** Whether how the options stand, and what they are made of, is the same whatever the open answers are. */
    public boolean isSettled(Situation situation) {
        return scoring.standings(situation).stream()
                .allMatch(standing -> standing.isSettled()
                        && select(standing.option(), situation).isSettled(situation));
    }

    /** What an option is made of where everything is settled: the ids of its choices, and of the parts of its bill. */
    public List<String> parts(Standing standing, Situation settled) {
        return standing.bills().isEmpty()
                ? select(standing.option(), settled).builds().get(0).choices().stream()
                        .map(Choice::id)
                        .toList()
                : standing.bills().get(0).parts(settled).stream().map(Part::id).toList();
    }
}
