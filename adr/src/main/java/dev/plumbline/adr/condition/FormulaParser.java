package dev.plumbline.adr.condition;

import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Operator;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads formulas: the usual precedence, parentheses, and names such as {@code volume.per-day}. */
public final class FormulaParser {

    /** A minus sign stands between spaces, because names have hyphens in them. */
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\d+(?:\\.\\d+)?|[a-z][a-z0-9]*(?:[.-][a-z0-9]+)*|[-+*/(),])\\s*");

    private final String text;
    private final Location at;
    private int position;

    private FormulaParser(String text, Location at) {
        this.text = text;
        this.at = at;
    }

    /**
     * Reads a formula.
     *
     * @param at where the text starts
     * @throws InvalidInputException if the text is no formula
     */
    public static Formula parse(String text, Location at) {
        FormulaParser parser = new FormulaParser(text, at);
        Formula formula = parser.sum();
        if (!parser.peek().isEmpty()) {
            throw parser.unexpected();
        }
        return formula;
    }

    private Formula sum() {
        Formula left = product();
        while (peek().equals("+") || peek().equals("-")) {
            Operator operator = next().equals("+") ? Operator.PLUS : Operator.MINUS;
            left = new Calculation(operator, left, product());
        }
        return left;
    }

    private Formula product() {
        Formula left = factor();
        while (peek().equals("*") || peek().equals("/")) {
            Operator operator = next().equals("*") ? Operator.TIMES : Operator.DIVIDED_BY;
            left = new Calculation(operator, left, factor());
        }
        return left;
    }

    private Formula factor() {
        String token = peek();
        if (token.equals("(")) {
            next();
            return inner();
        }
        if (token.isEmpty() || !Character.isLetterOrDigit(token.charAt(0))) {
            throw unexpected();
        }
        next();
        if (Character.isDigit(token.charAt(0))) {
            return new Formula.Constant(Double.parseDouble(token));
        }
        return switch (token) {
            case "max" -> pair(Operator.MAX);
            case "min" -> pair(Operator.MIN);
            case "up" -> {
                expect("(");
                yield new Formula.RoundedUp(inner());
            }
            default -> new Formula.Named(token);
        };
    }

    /** Up to the parenthesis that closes. */
    private Formula inner() {
        Formula inner = sum();
        expect(")");
        return inner;
    }

    private Formula pair(Operator operator) {
        expect("(");
        Formula left = sum();
        expect(",");
        Formula right = sum();
        expect(")");
        return new Calculation(operator, left, right);
    }

    private void expect(String token) {
        if (!peek().equals(token)) {
            throw unexpected();
        }
        next();
    }

    private String peek() {
        Matcher matcher = TOKEN.matcher(text).region(position, text.length());
        if (matcher.lookingAt()) {
            return matcher.group(1);
        }
        if (text.substring(position).isBlank()) {
            return "";
        }
        throw unexpected();
    }

    private String next() {
        Matcher matcher = TOKEN.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) {
            throw unexpected();
        }
        position = matcher.end();
        return matcher.group(1);
    }

    private InvalidInputException unexpected() {
        String rest = text.substring(position).strip();
        return new InvalidInputException(
                at.plus(position),
                rest.isEmpty() ? "the formula stops too early" : "a formula cannot go on with \"" + rest + "\"",
                "write something like max(a / b, c * 10)");
    }
}
