package dev.plumbline.adr.condition;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How figures are written for people: the same on every machine and in every locale. */
public final class NumberText {

    private NumberText() {}

    /** Whole numbers in full with a comma every three digits; others to three significant digits. */
    public static String text(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "unlimited" : "minus unlimited";
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = value == Math.rint(value) || Math.abs(value) >= 1000
                ? exact.setScale(0, RoundingMode.HALF_UP)
                : exact.round(new MathContext(3, RoundingMode.HALF_UP)).stripTrailingZeros();
        return rounded.scale() > 0 ? rounded.toPlainString() : grouped(rounded.toPlainString());
    }

    /** A figure that is only as good as what it was worked out from: two significant digits, and no decimals from 10 on. */
    public static String rough(double value) {
        if (Double.isInfinite(value)) {
            return text(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(2, RoundingMode.HALF_UP));
        String digits =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return digits.contains(".") ? digits : grouped(digits);
    }

    /** So many of something: {@code 1 week}, {@code 1.1 weeks}; see {@link #rough}. */
    public static String count(double value, String singular) {
        String number = rough(value);
        return number + " " + singular + (number.equals("1") ? "" : "s");
    }

    /** How often something happens, in the unit in which that can be imagined. */
    public static String rate(double perSecond) {
        if (perSecond >= 1) {
            return rough(perSecond) + " a second";
        }
        return perSecond * 60 >= 1 ? rough(perSecond * 60) + " a minute" : "under one a minute";
    }

    public static String text(long value) {
        return grouped(Long.toString(value));
    }

    /**
     * An amount of money a month, rounded up to a whole one wherever it is shown, so that what is over a limit never
     * reads as within it. What is a millionth over is a matter of reckoning in binary.
     */
    public static String amount(double value) {
        return text(Math.ceil(value - 1e-6));
    }

    /** A figure as it was published, with all its digits. */
    public static String exact(double value) {
        String digits =
                new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString();
        return digits.contains(".") ? digits : grouped(digits);
    }

    /** A score or a margin: {@code 86}, {@code 10.5}. */
    public static String score(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    }
}
