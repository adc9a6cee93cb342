package dev.plumbline.workbench.schema;

import dev.plumbline.checker.json.Document;
import dev.plumbline.checker.json.Schema;
import java.util.List;
import java.util.Map;

/** What may stand in {@code docs/decisions/exceptions.yaml}. Which rules there are, a schema cannot know. */
final class ExceptionsSchema {

    /** Three letters on end, so that a pattern does not mean everything. */
    private static final String PART = "[^*\\s]{3}";

    private ExceptionsSchema() {}

    static Document document() {
        Schema root = Schema.object()
                .required("format", Schema.oneOfValues(List.of(1, "1")).described("The version of this format."))
                .required("exceptions", Schema.list(exception()).described("All there are; an empty list is []."))
                .described("Violations that a team has agreed to for a while.");
        return new Document("exceptions.yaml", root, Map.of());
    }

    private static Schema exception() {
        return Schema.object()
                .required("rule", Forms.line().described("The id of a rule that is checked, such as CRON-01."))
                .required(
                        "pattern",
                        Schema.text(PART)
                                .described("A part of a violation's text, of three letters at least; * is anything."))
                .required("reason", Forms.line().described("Why it is agreed to."))
                .required("owner", Forms.line().described("Who ends it."))
                .required("until", Forms.day().described("The last day of the exception, such as 2027-03-31."));
    }
}
