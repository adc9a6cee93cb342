package dev.plumbline.checker.format;

import dev.plumbline.checker.Change;
import dev.plumbline.checker.ProjectCheck;
import java.util.List;
import java.util.Optional;

/** How a check is reported. The names are what a user types. */
public enum ReportFormat {
    /** For people. */
    text,
    /** For programs, with names that stay. */
    json,
    /** SARIF 2.1.0, for code hosts and editors. */
    sarif,
    /** The XML of JUnit, for build servers. */
    junit,
    /** Workflow commands that GitHub shows beside the lines of a change. */
    github,
    /** What a reviewer needs, on one screen. */
    markdown;

    /**
     * The report, with a line break at its end.
     *
     * @param version of the program
     */
    public String report(List<ProjectCheck> checks, String version) {
        return report(checks, Optional.empty(), version);
    }

    /**
     * The same with what a change weakens.
     *
     * @param change empty if the projects were compared with nothing
     */
    public String report(List<ProjectCheck> checks, Optional<Change> change, String version) {
        return switch (this) {
            case text -> TextReport.of(checks, change);
            case json -> JsonReport.of(checks, change, version);
            case sarif -> SarifReport.of(checks, change, version);
            case junit -> JUnitReport.of(checks, change);
            case github -> GitHubReport.of(checks, change);
            case markdown -> MarkdownReport.of(checks, change);
        };
    }
}
