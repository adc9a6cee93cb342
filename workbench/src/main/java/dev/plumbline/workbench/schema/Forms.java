package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Schema;

/** Forms that texts have in every file that people write. */
final class Forms {

    /** One line: no control character, and something other than blanks. */
    private static final String LINE =
            "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$";

    private static final String DAY = "^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$";

    private Forms() {}

    static Schema line() {
        return Schema.ofType("string", "number", "boolean").with("pattern", LINE);
    }

    /** A day of the calendar. */
    static Schema day() {
        return Schema.text(DAY).with("format", "date");
    }
}
