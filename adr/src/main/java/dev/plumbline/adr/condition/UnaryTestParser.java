package dev.plumbline.adr.condition;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads DMN unary tests. */
public final class UnaryTestParser {

    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>)\\s*+([^<>=].*)");
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])\\s*([^.].*?)\\s*\\.\\.\\s*(.+?)\\s*([\\])])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("\\d+(,\\d{3})+(?!\\d)");
    private static final Pattern WORD = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private UnaryTestParser() {}

    /**
     * Reads a test.
     *
     * @param at where the text starts
     * @throws InvalidInputException if the text is no unary test; its column is that of the part in question
     */
    public static UnaryTest parse(String text, Location at) {
        if (text.strip().equals("-")) {
            return new UnaryTest.Anything();
        }
        return alternatives(text, at);
    }

    private static UnaryTest alternatives(String text, Location at) {
        Matcher grouped = GROUPED.matcher(text);
        if (grouped.find()) {
            throw new InvalidInputException(
                    at.plus(grouped.start()),
                    "\"" + grouped.group() + "\" may be one number or two",
                    "write " + grouped.group().replace(",", "") + ", or a space behind the comma");
        }
        List<UnaryTest> tests = new ArrayList<>();
        int start = 0;
        for (String part : parts(text)) {
            int leading = part.length() - part.stripLeading().length();
            tests.add(single(part.strip(), at.plus(start + leading)));
            start += part.length() + 1;
        }
        return tests.size() == 1 ? tests.get(0) : new UnaryTest.AnyOf(tests);
    }

    /** What lies between commas, those in brackets aside: {@code knock, not(slack, teams)} has two parts. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char here = text.charAt(i);
            if (here == '(' || here == '[') {
                depth++;
            } else if (here == ')' || here == ']') {
                depth--;
            } else if (here == ',' && depth == 0) {
                parts.add(text.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    private static UnaryTest single(String text, Location at) {
        Matcher negation = NEGATION.matcher(text);
        if (negation.matches()) {
            return new UnaryTest.Not(alternatives(negation.group(1), at.plus(negation.start(1))));
        }
        Matcher comparison = COMPARISON.matcher(text);
        if (comparison.matches()) {
            return comparison(comparison.group(1), endPoint(comparison.group(2), at.plus(comparison.start(2))));
        }
        Matcher interval = INTERVAL.matcher(text);
        if (interval.matches()) {
            EndPoint low = endPoint(interval.group(2), at.plus(interval.start(2)));
            EndPoint high = endPoint(interval.group(3), at.plus(interval.start(3)));
            refuseEmpty(low, high, at);
            return new UnaryTest.Between(
                    low, interval.group(1).equals("["), high, interval.group(4).equals("]"));
        }
        if (NUMBER.matcher(text).matches()) {
            EndPoint number = endPoint(text, at);
            return new UnaryTest.Between(number, true, number, true);
        }
        if (WORD.matcher(text).matches()) {
            return new UnaryTest.Word(text);
        }
        throw new InvalidInputException(
                at, "\"" + text + "\" is not a test", "write < 3, [3..8], a word, or not(...) around them");
    }

    private static void refuseEmpty(EndPoint low, EndPoint high, Location at) {
        if (low instanceof EndPoint.Constant from
                && high instanceof EndPoint.Constant to
                && from.value() > to.value()) {
            throw new InvalidInputException(
                    at, "nothing lies between " + low + " and " + high, "write the smaller number first");
        }
    }

    private static UnaryTest comparison(String operator, EndPoint end) {
        return switch (operator) {
            case "<" -> new UnaryTest.Between(EndPoint.MINUS_INFINITY, true, end, false);
            case "<=" -> new UnaryTest.Between(EndPoint.MINUS_INFINITY, true, end, true);
            case ">" -> new UnaryTest.Between(end, false, EndPoint.INFINITY, true);
            default -> new UnaryTest.Between(end, true, EndPoint.INFINITY, true);
        };
    }

    private static EndPoint endPoint(String text, Location at) {
        if (NUMBER.matcher(text).matches()) {
            return new EndPoint.Constant(Double.parseDouble(text));
        }
        return new EndPoint.Computed(FormulaParser.parse(text, at), text);
    }
}
