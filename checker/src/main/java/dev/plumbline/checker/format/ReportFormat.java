package dev.plumbline.checker.format;

import dev.plumbline.checker.ProjectCheck;
import java.util.List;

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
    github;

    /**
     * The report, with a line break at its end.
     *
     * @param version of the program
     */
    public String report(List<ProjectCheck> checks, String version) {
        return switch (this) {
            case text -> TextReport.of(checks);
            case json -> JsonReport.of(checks, version);
            case sarif -> SarifReport.of(checks, version);
            case junit -> JUnitReport.of(checks);
            case github -> GitHubReport.of(checks);
        };
    }
}
