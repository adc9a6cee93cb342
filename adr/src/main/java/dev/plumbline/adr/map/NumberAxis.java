package dev.plumbline.adr.map;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Whole numbers.
 *
 * @param isLogarithmic whether every tenfold takes the same room
 */
public record NumberAxis(Question question, long first, long last, boolean isLogarithmic) implements Axis {

    /** How many times its smallest number a question's largest must be for its scale to be logarithmic. */
    private static final long WIDE = 10_000;

    private static final int TICKS = 12;

    private static final List<String> THOUSANDS = List.of("", "k", "M", "bn", "tn", "qd", "qn");

    public NumberAxis {
        if (first > last || (isLogarithmic && first < 0)) {
            throw new IllegalArgumentException("no scale from " + first + " to " + last);
        }
    }

    /** Everything the question allows. */
    static NumberAxis whole(Question question, AnswerType.WholeNumber type) {
        boolean isWide = type.minimum() >= 0 && type.maximum() / WIDE >= Math.max(1, type.minimum());
        return new NumberAxis(question, type.minimum(), type.maximum(), isWide);
    }

    NumberAxis within(long low, long high) {
        return new NumberAxis(question, low, high, isLogarithmic);
    }

    @Override
    public Domain domain(long from, long to) {
        return new Domain.Numbers(from, to);
    }

    @Override
    public double at(double position) {
        double start = measure(first - 0.5);
        return (measure(position) - start) / (measure(last + 0.5) - start);
    }

    /** With {@link StrictMath}, so that every machine draws the same. */
    private double measure(double position) {
        return isLogarithmic ? StrictMath.log10(first == 0 ? position + 1 : position) : position;
    }

    @Override
    public String label(long position) {
        return question.shown(new Value.Amount(position));
    }

    @Override
    public List<Tick> ticks() {
        List<Tick> ticks = new ArrayList<>();
        if (isLogarithmic) {
            if (first == 0) {
                ticks.add(tick(0));
            }
            for (long power = 1; power > 0 && power <= last; power = power > Long.MAX_VALUE / 10 ? -1 : power * 10) {
                if (power >= first) {
                    ticks.add(tick(power));
                }
            }
            return ticks;
        }
        long step = step();
        ticks.add(tick(first));
        for (long position = Math.floorDiv(first, step) * step + step; position <= last; position += step) {
            if (position - first >= (step + 1) / 2) {
                ticks.add(tick(position));
            }
        }
        return ticks;
    }

    /** 1, 2, 5, 10 and so on: the smallest with which there are not too many. */
    private long step() {
        long step = 1;
        for (int i = 0; (last - first) / step >= TICKS; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private Tick tick(long position) {
        String shown = label(position);
        boolean isWord = !Character.isDigit(shown.charAt(shown.length() - 1));
        return new Tick(position, isWord ? shown : abbreviated(position));
    }

    /** {@code 10k} for ten thousand. */
    private static String abbreviated(long number) {
        int thousands = 0;
        long rest = number;
        while (rest != 0 && rest % 1000 == 0) {
            rest /= 1000;
            thousands++;
        }
        return rest + THOUSANDS.get(thousands);
    }
}
