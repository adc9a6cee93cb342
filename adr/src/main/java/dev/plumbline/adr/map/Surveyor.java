package dev.plumbline.adr.map;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Draws up the map of a team's decision. The same constraints, catalog and questions always give the same map. */
public final class Surveyor {

    /** Of a map that is drawn 640 pixels wide. */
    private static final double HALF_A_PIXEL = 0.5 / 640;

    /** Fine enough to choose the part that is shown. */
    private static final double COARSE = 1.0 / 64;

    private final Catalog catalog;
    private final Constraints constraints;
    private final Evaluator evaluator;
    private final Situation settled;

    /** @param settled one value for every question, to stay where an axis does not vary it */
    public Surveyor(Evaluator evaluator, Constraints constraints, Situation settled) {
        this.catalog = evaluator.catalog();
        this.constraints = constraints;
        this.evaluator = evaluator;
        this.settled = settled;
    }

    /**
     * Maps two questions of the catalog.
     *
     * @throws IllegalArgumentException if it is the same question twice, or there is no such question
     */
    public DecisionMap map(String x, String y) {
        if (x.equals(y)) {
            throw new IllegalArgumentException("a map needs two questions");
        }
        Axis wholeX = whole(question(x));
        Axis wholeY = whole(question(y));
        Box whole = Box.of(wholeX, wholeY);
        Survey survey = survey(wholeX, wholeY, COARSE);
        Grid everywhere = survey.of(whole);
        Axis shownX = Window.on(wholeX, span(wholeX), everywhere.columns());
        Axis shownY = Window.on(wholeY, span(wholeY), everywhere.rows());
        Mark mark = new Mark(span(shownX), span(shownY));
        Box shown = Box.of(shownX, shownY);
        // Where only straight borders are, the coarse survey is exact already.
        Grid grid = survey.isExact()
                ? everywhere.within(shown)
                : survey(shownX, shownY, HALF_A_PIXEL).of(shown);
        Grid row = survey.isExact() ? everywhere : row(wholeX, wholeY, mark.y().reckoned());
        Grid column =
                survey.isExact() ? everywhere : column(wholeX, wholeY, mark.x().reckoned());
        List<Border> borders = new ArrayList<>(Borders.alongRow(shownX, row, mark));
        borders.addAll(Borders.alongColumn(shownY, column, mark));
        return new DecisionMap(catalog, shownX, shownY, grid, regions(grid), mark, borders, OptionalInt.empty());
    }

    private Survey survey(Axis across, Axis up, double resolution) {
        return new Survey(evaluator, settled, across, up, resolution);
    }

    /** All of one row, exactly: nothing is slanted in it. */
    private Grid row(Axis across, Axis up, long y) {
        return survey(across, up, COARSE).of(Box.of(across, up).rows(y, y));
    }

    private Grid column(Axis across, Axis up, long x) {
        return survey(across, up, COARSE).of(Box.of(across, up).columns(x, x));
    }

    private List<DecisionMap.Region> regions(Grid grid) {
        return Stream.concat(
                        catalog.options().stream().map(option -> new Outcome.Wins(option.id())),
                        Stream.of(new Outcome.NothingFits(), new Outcome.CannotBe()))
                .map(outcome -> new DecisionMap.Region(outcome, grid.boxes(outcome)))
                .filter(region -> !region.boxes().isEmpty())
                .toList();
    }

    /** What the team's answer leaves possible, as far as an axis shows it. */
    private Mark.Span span(Axis axis) {
        Answer answer = constraints.answer(axis.question());
        Domain now = settled.answer(axis.id());
        long reckoned = axis instanceof Bands bands ? bands.place(now) : (long) ((Domain.Numbers) now).low();
        if (answer instanceof Answer.Between between) {
            return new Mark.Span(
                    reckoned, Math.max(between.low(), axis.first()), Math.min(between.high(), axis.last()), true);
        }
        return answer instanceof Answer.Known
                ? new Mark.Span(reckoned, reckoned, reckoned, true)
                : new Mark.Span(reckoned, axis.first(), axis.last(), false);
    }

    private Question question(String id) {
        return catalog.question(id).orElseThrow(() -> new IllegalArgumentException("no question " + id));
    }

    private Axis whole(Question question) {
        if (question.type() instanceof AnswerType.WholeNumber number) {
            return NumberAxis.whole(question, number);
        }
        if (question.type() instanceof AnswerType.OneOf one) {
            return Bands.of(question, one);
        }
        Domain.WordSets now = (Domain.WordSets) settled.answer(question.id());
        return Bands.around(question, (AnswerType.SomeOf) question.type(), now.present());
    }
}
