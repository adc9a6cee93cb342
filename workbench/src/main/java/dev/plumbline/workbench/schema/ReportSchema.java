package dev.plumbline.workbench.schema;

import java.util.List;
import java.util.Map;

/** What {@code check} prints as JSON. */
final class ReportSchema {

    private ReportSchema() {}

    static Document document() {
        Schema root = Schema.object()
                .required("plumbline", Schema.text().described("The version of the program that checked."))
                .required(
                        "kept", Schema.flag().described("Whether all projects were checked and keep to their records."))
                .required(
                        "projects",
                        Schema.list(project()).described("The projects, in the order in which they were named."))
                .described("What plumbline check --format json prints.");
        return new Document("A report on recorded decisions", root, Map.of());
    }

    private static Schema project() {
        return Schema.object()
                .required("path", Schema.text().described("The project as it was named; . for this folder."))
                .required(
                        "status",
                        Schema.oneOfWords(List.of("kept", "violated", "not-checked"))
                                .described("not-checked: nothing is known of it, and problem says why."))
                .required(
                        "problem",
                        Schema.of("string", "null").described("Why it could not be checked; null if it was."))
                .required("rules", Schema.list(rule()).described("What was checked; empty if nothing was."))
                .required("notEnforced", OutcomeParts.texts("Records that no machine can check, each with the reason."))
                .required("notes", OutcomeParts.texts("What was not looked at."));
    }

    private static Schema rule() {
        return Schema.object()
                .required("id", Schema.text().described("The rule, such as CRON-01."))
                .required("statement", Schema.text().described("What the rule says."))
                .required("source", Schema.text().described("The file that asks for it, most often a record."))
                .required("reason", Schema.text().described("Why, with the answer that it follows from."))
                .required("remedy", Schema.text().described("How to mend a violation."))
                .required(
                        "violations",
                        Schema.list(violation()).described("What does not keep to it; empty if all does."))
                .required("excused", Schema.list(excused()).described("What does not either, and is allowed to."));
    }

    private static Schema excused() {
        return violation()
                .required(
                        "by",
                        Schema.oneOfWords(List.of("baseline", "exception"))
                                .described("baseline: it was there before the rule. exception: a team agreed to it."))
                .required("why", Schema.text().described("What the baseline or the exception says of it."));
    }

    private static Schema violation() {
        return Schema.object()
                .required("text", Schema.text().described("What is violated, where, in words."))
                .required(
                        "file",
                        Schema.text().described("Where, from this folder; empty if something is missing altogether."))
                .required(
                        "line",
                        Schema.whole(0, Integer.MAX_VALUE)
                                .described("The line of the file, from 1; 0 if it is not known."));
    }
}
