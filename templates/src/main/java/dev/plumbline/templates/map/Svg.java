package dev.plumbline.templates.map;

import java.math.BigDecimal;
import java.util.List;

/** Writes the elements of an SVG picture. Text is escaped, numbers have one decimal at most. */
final class Svg {

    private final StringBuilder text = new StringBuilder();

    /** @param markup as it is */
    Svg add(String markup) {
        text.append(markup).append('\n');
        return this;
    }

    /** @param attributes markup in front of the place, such as a class */
    Svg text(String attributes, double x, double y, String content) {
        return add("<text " + attributes + " x=\"" + number(x) + "\" y=\"" + number(y) + "\">" + escaped(content)
                + "</text>");
    }

    /** Lines one below the other. */
    Svg lines(String attributes, double x, double y, List<String> lines, double height) {
        for (int i = 0; i < lines.size(); i++) {
            text(attributes, x, y + i * height, lines.get(i));
        }
        return this;
    }

    Svg line(String attributes, double x1, double y1, double x2, double y2) {
        return add("<line " + attributes + " x1=\"" + number(x1) + "\" y1=\"" + number(y1) + "\" x2=\"" + number(x2)
                + "\" y2=\"" + number(y2) + "\"/>");
    }

    Svg rectangle(String attributes, double x, double y, double width, double height) {
        return add("<rect " + attributes + " x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width)
                + "\" height=\"" + number(height) + "\"/>");
    }

    static String number(double value) {
        return BigDecimal.valueOf(Math.round(value * 10), 1)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Safe between tags and in attributes; what XML has no character for becomes a question mark. */
    static String escaped(String content) {
        StringBuilder safe = new StringBuilder();
        content.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(isInXml(character) ? character : '?');
            }
        });
        return safe.toString();
    }

    private static boolean isInXml(int character) {
        boolean isControl = character < ' ' && character != '\n' && character != '\t';
        boolean isSurrogate = character >= 0xD800 && character <= 0xDFFF;
        return !isControl && !isSurrogate && (character & 0xFFFE) != 0xFFFE;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
