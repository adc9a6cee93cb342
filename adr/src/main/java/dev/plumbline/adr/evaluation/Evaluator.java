package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.constraint.Constraints;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Evaluates situations by the rules of one catalog. An outcome is the id of the option that wins, or empty where no
 * option is possible.
 */
public final class Evaluator {

    private final Catalog catalog;
    private final ConditionIndex index;
    private final Scoring scoring;
    private final Completions completions;
    private final OpenQuestions openQuestions;

    public Evaluator(Catalog catalog) {
        this.catalog = catalog;
        this.index = new ConditionIndex(catalog);
        this.scoring = new Scoring(catalog);
        this.completions = new Completions(scoring);
        this.openQuestions = new OpenQuestions(scoring, completions);
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

    /** Which choices fill a dimension. */
    public Scoring.Selection select(Dimension dimension, Situation situation) {
        return scoring.select(dimension, situation);
    }

    /** What comes out where everything is settled. */
    public Optional<String> winner(Situation settled) {
        return new Contest(scoring.standings(settled)).winner();
    }

    /** What bounds leave possible: every real outcome, and perhaps more. Cheap; one outcome is a proof. */
    public List<Optional<String>> boundedOutcomes(Situation situation) {
        return new Contest(scoring.standings(situation)).outcomes();
    }

    /** Every outcome of some completion, each with an example. */
    public Map<Optional<String>, Situation> outcomes(Situation situation) {
        return completions.outcomes(situation);
    }

    /**
     * The questions that matter for the outcome, in the order of the catalog.
     *
     * @param examples completions to try first, such as one for every outcome
     */
    public List<String> openQuestions(Situation situation, List<Situation> examples) {
        return openQuestions.thatMatter(List.copyOf(index.questions()), situation, examples);
    }
}
