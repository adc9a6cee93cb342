package dev.plumbline.adr.map;

import dev.plumbline.adr.constraint.AnswerType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Finds the nearest borders in a row or a column of a map. Answers that cannot be given are no border. */
final class Borders {

    private final Axis axis;
    private final long from;
    private final LongFunction<Outcome> outcomes;

    private Borders(Axis axis, long from, LongFunction<Outcome> outcomes) {
        this.axis = axis;
        this.from = from;
        this.outcomes = outcomes;
    }

    /** @param row a grid that has the row of the mark */
    static List<Border> alongRow(Axis axis, Grid row, Mark mark) {
        long y = mark.y().reckoned();
        List<Long> ends = new ArrayList<>();
        for (int column = 0; column < row.columns().size(); column++) {
            ends.add(row.columns().get(column));
            ends.add(row.right(column));
        }
        return new Borders(axis, mark.x().reckoned(), position -> row.outcome(position, y)).nearest(ends);
    }

    /** @param column a grid that has the column of the mark */
    static List<Border> alongColumn(Axis axis, Grid column, Mark mark) {
        long x = mark.x().reckoned();
        List<Long> ends = new ArrayList<>();
        for (int row = 0; row < column.rows().size(); row++) {
            ends.add(column.rows().get(row));
            ends.add(column.top(row));
        }
        return new Borders(axis, mark.y().reckoned(), position -> column.outcome(x, position)).nearest(ends);
    }

    /** @param ends the first and last position of every stretch of one outcome */
    private List<Border> nearest(List<Long> ends) {
        List<Border> borders = new ArrayList<>();
        if (axis instanceof NumberAxis) {
            ends.stream()
                    .filter(end -> end > from && isBeyond(end))
                    .findFirst()
                    .map(this::to)
                    .ifPresent(borders::add);
            ends.stream()
                    .filter(end -> end < from && isBeyond(end))
                    .max(Comparator.naturalOrder())
                    .map(this::to)
                    .ifPresent(borders::add);
            borders.sort(Comparator.comparingDouble(Border::distance));
            return borders;
        }
        Set<Outcome> seen = new HashSet<>();
        byNearness().filter(this::isBeyond).forEach(position -> {
            if (seen.add(outcomes.apply(position))) {
                borders.add(to(position));
            }
        });
        return borders;
    }

    private boolean isBeyond(long position) {
        Outcome there = outcomes.apply(position);
        return !there.equals(outcomes.apply(from)) && !(there instanceof Outcome.CannotBe);
    }

    private Border to(long position) {
        double distance =
                axis instanceof NumberAxis ? StrictMath.abs(StrictMath.log((1.0 + position) / (1.0 + from))) : 1;
        return new Border(axis, from, position, outcomes.apply(position), distance);
    }

    /** Words in their order have near neighbours; sets are all one word away. */
    private Stream<Long> byNearness() {
        boolean isOrdered = axis.question().type() instanceof AnswerType.OneOf;
        Comparator<Long> order =
                Comparator.comparingLong((Long position) -> isOrdered ? Math.abs(position - from) : position);
        return LongStream.rangeClosed(axis.first(), axis.last()).boxed().sorted(order);
    }
}
