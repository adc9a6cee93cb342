package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Schema;
import java.util.List;

/** How a catalog writes texts, numbers, formulas and tests. A text may look like a number; it is taken as written. */
final class CatalogForms {

    private static final String ONE_TEST = "\\s*("
            + "(<=|>=|<|>)\\s*[^<>=,\\s][^,]*"
            + "|[\\[(]\\s*[^.,\\s][^,]*\\.\\.[^,]+[\\])]"
            + "|-?\\d+(\\.\\d+)?"
            + "|[a-z0-9][a-z0-9-]*"
            + ")\\s*";

    private static final String TESTS = ONE_TEST + "(," + ONE_TEST + ")*";

    private CatalogForms() {}

    static Schema text(String description) {
        return Schema.ofType("string", "number", "boolean")
                .with("pattern", "\\S")
                .described(description);
    }

    /** A text that may be empty. */
    static Schema label(String description) {
        return Schema.ofType("string", "number", "boolean", "null").described(description);
    }

    static Schema name(String description) {
        return text(description);
    }

    /** A text with {@code {name}} where the value of a question, fact or figure goes. */
    static Schema sentence(String description) {
        return text(description + " {name} stands for the value of a question, fact or figure.");
    }

    static Schema number(String description) {
        return Schema.anyOf(Schema.number(), Schema.text("^-?\\d[\\d_]{0,17}(\\.\\d+)?$"))
                .described(description);
    }

    static Schema whole(String description) {
        return Schema.anyOf(Schema.whole(), Schema.text("^-?\\d[\\d_]{0,17}(\\.0+)?$"))
                .described(description);
    }

    static Schema atLeast(int minimum, String description) {
        String digits = minimum == 0 ? "^\\d[\\d_]{0,17}$" : "^0*[1-9][\\d_]{0,17}$";
        return Schema.anyOf(Schema.whole().with("minimum", minimum), Schema.text(digits))
                .described(description);
    }

    static Schema flag(String description) {
        return Schema.oneOfValues(List.of(true, false, "true", "false")).described(description);
    }

    /** An expression over questions that are numbers, figures and facts above it. */
    static Schema formula(String description) {
        return Schema.ofType("string", "integer", "number")
                .with("pattern", "^[a-z0-9 .+*/(),-]*[a-z0-9)]\\s*$")
                .described(description);
    }

    /** A DMN unary test. */
    static Schema test() {
        return Schema.ofType("string", "number")
                .with("pattern", "^\\s*(-|not\\s*\\(" + TESTS + "\\)|" + TESTS + ")\\s*$")
                .described("A DMN unary test: < 3, [3..8], a word, several with commas, or not(...) around them.");
    }
}
