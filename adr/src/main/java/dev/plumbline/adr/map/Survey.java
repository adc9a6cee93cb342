package dev.plumbline.adr.map;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Divides a map into boxes of one outcome each, by branch and bound: one outcome that bounds leave possible is a proof
 * for the whole box; otherwise the box is cut where an open condition waits. So borders are exact, whatever the
 * resolution. Only a border that neither axis sets alone, such as a cost, would be a staircase of millions of steps;
 * there a box that is too small to be seen has the outcome of its middle.
 */
final class Survey {

    private final Evaluator evaluator;
    private final Situation settled;
    private final Axis x;
    private final Axis y;
    private final double resolution;
    private final Entanglement entanglement;
    private final List<Piece> pieces = new ArrayList<>();
    private boolean isExact = true;

    /** A box with the same outcome all over. */
    record Piece(Box box, Outcome outcome) {}

    /** @param resolution the part of the axis across under which a stretch cannot be seen */
    Survey(Evaluator evaluator, Situation settled, Axis x, Axis y, double resolution) {
        this.evaluator = evaluator;
        this.settled = settled;
        this.x = x;
        this.y = y;
        this.resolution = resolution;
        this.entanglement = new Entanglement(settled.index(), x.id(), y.id());
    }

    /** The outcome at every place of a box. For one use. */
    Grid of(Box whole) {
        for (long[] columns : stretches(x, whole.left(), whole.right())) {
            for (long[] rows : stretches(y, whole.bottom(), whole.top())) {
                Box box = new Box(columns[0], columns[1], rows[0], rows[1]);
                divide(
                        box,
                        settled.with(x.id(), x.domain(box.left(), box.right()))
                                .with(y.id(), y.domain(box.bottom(), box.top())));
            }
        }
        return Grid.of(whole, pieces);
    }

    /** Whether no box was too small to be looked at more closely. */
    boolean isExact() {
        return isExact;
    }

    /** What bounds can be asked about at once: a stretch of numbers, or a single band. */
    private static List<long[]> stretches(Axis axis, long from, long to) {
        if (axis instanceof NumberAxis) {
            return List.of(new long[] {from, to});
        }
        List<long[]> single = new ArrayList<>();
        for (long place = from; place <= to; place++) {
            single.add(new long[] {place, place});
        }
        return single;
    }

    private void divide(Box box, Situation here) {
        Optional<Outcome> proven = proven(here);
        if (proven.isPresent()) {
            pieces.add(new Piece(box, proven.get()));
            return;
        }
        Entanglement.Wait wait = entanglement.wait(here);
        double width = box.left() == box.right() ? 0 : x.extent(box.left(), box.right());
        double height = box.bottom() == box.top() ? 0 : y.extent(box.bottom(), box.top());
        // A map is drawn about half as high as it is wide.
        boolean isWide = wait.isEntangled() ? width >= height / 2 : wait.forX() >= wait.forY();
        if (wait.isEntangled() && Math.max(width, height / 2) < resolution) {
            pieces.add(new Piece(box, atItsMiddle(box)));
            isExact = false;
        } else if (width > 0 && (isWide || height == 0)) {
            long cut = middle(box.left(), box.right());
            divide(box.columns(box.left(), cut), here.with(x.id(), x.domain(box.left(), cut)));
            divide(box.columns(cut + 1, box.right()), here.with(x.id(), x.domain(cut + 1, box.right())));
        } else {
            long cut = middle(box.bottom(), box.top());
            divide(box.rows(box.bottom(), cut), here.with(y.id(), y.domain(box.bottom(), cut)));
            divide(box.rows(cut + 1, box.top()), here.with(y.id(), y.domain(cut + 1, box.top())));
        }
    }

    private static long middle(long from, long to) {
        return (long) ((Domain.Numbers) Halves.of(new Domain.Numbers(from, to)).get(0)).high();
    }

    private Outcome atItsMiddle(Box box) {
        long column = box.left() + (box.right() - box.left()) / 2;
        long row = box.bottom() + (box.top() - box.bottom()) / 2;
        return proven(settled.with(x.id(), x.domain(column, column)).with(y.id(), y.domain(row, row)))
                .orElseThrow();
    }

    /** The outcome of everything that is still possible, if bounds prove that there is one. */
    private Optional<Outcome> proven(Situation here) {
        Truth contradictory = here.isContradictory();
        if (contradictory != Truth.FALSE) {
            return contradictory == Truth.TRUE ? Optional.of(new Outcome.CannotBe()) : Optional.empty();
        }
        List<Optional<String>> outcomes = evaluator.boundedOutcomes(here);
        return outcomes.size() == 1
                ? Optional.of(outcomes.get(0).<Outcome>map(Outcome.Wins::new).orElseGet(Outcome.NothingFits::new))
                : Optional.empty();
    }
}
