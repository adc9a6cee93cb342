package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Markdown;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The page that lists the records of a log. */
public final class LogIndex {

    /** Its name in the folder of records. */
    public static final String FILE = "README.md";

    private static final String TOP =
            """
            # Decisions

            One record for each decision, with the options that were rejected and why. The newest has the highest number.

            | Number | Decision | Status | Date |
            | ---: | --- | --- | --- |
            """;

    private LogIndex() {}

    /** The same records give the same bytes. */
    public static String render(DecisionLog log) {
        return log.records().stream().map(record -> row(log, record)).collect(Collectors.joining("", TOP, ""));
    }

    private static String row(DecisionLog log, DecisionRecord record) {
        String title = record.title().isEmpty() ? record.name().stem() : record.title();
        List<String> cells = List.of(
                record.name().digits(),
                "[" + Markdown.escaped(title) + "](" + target(record.name()) + ")",
                status(log, record),
                record.date().map(LocalDate::toString).orElse(""));
        return "| " + String.join(" | ", cells) + " |\n";
    }

    private static String status(DecisionLog log, DecisionRecord record) {
        return log.successor(record)
                .map(DecisionRecord::name)
                .map(by ->
                        "superseded by [" + (by.digits().isEmpty() ? by.stem() : by.digits()) + "](" + target(by) + ")")
                .orElse(record.status().text());
    }

    private static String target(RecordName name) {
        return name.folder().replace(" ", "%20") + name.link();
    }
}
