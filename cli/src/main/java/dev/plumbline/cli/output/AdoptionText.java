package dev.plumbline.cli.output;

import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.templates.render.Wording;
import dev.plumbline.workbench.code.BuildFile;
import dev.plumbline.workbench.project.Adoption;
import dev.plumbline.workbench.project.FirstCheck;
import dev.plumbline.workbench.project.LeftOutTest;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** What is said about a decision that goes into a project that exists. */
public final class AdoptionText {

    private static final String INDENT = "  ";

    private AdoptionText() {}

    /** What was found, before anything is written. */
    public static List<String> findings(Adoption adoption, Ansi ansi, int width) {
        TerminalText lines = new TerminalText(ansi, width);
        lines.blank();
        rules(adoption, lines);
        FirstCheck check = adoption.check();
        if (check instanceof FirstCheck.NotChecked notChecked) {
            notChecked(notChecked.why(), lines);
        } else if (check instanceof FirstCheck.Checked checked) {
            checked(checked.report(), adoption, lines);
        }
        adoption.left().forEach(sentence -> lines.sentence(sentence, ""));
        return lines.all();
    }

    private static void rules(Adoption adoption, TerminalText lines) {
        int held = adoption.confirmation().rules().size();
        int all = held + adoption.confirmation().gaps().size();
        if (all == 0) {
            lines.sentence("There are no rules for this option: the record is for people, and nothing checks it.", "");
        } else if (held < all) {
            lines.sentence(
                    held + " of " + all + " rules hold here. The others look for a layout that this project does not"
                            + " have; the record says which.",
                    "");
        } else {
            lines.sentence("All " + all + " rules hold here.", "");
        }
    }

    /** The message has the way out in a line of its own. */
    private static void notChecked(String why, TerminalText lines) {
        String reason = why.replaceFirst("^nothing is checked: ", "").replaceAll("\\s*\\n\\s*fix: ", "; ");
        lines.sentence("There is no baseline, because nothing could be checked: " + reason + ".", "");
        lines.sentence(
                "Without a baseline, what breaks the rules today fails the check, too. To start with one, compile"
                        + " before you adopt. To see what there is, run plumbline check after a build.",
                "");
    }

    private static void checked(RuleReport report, Adoption adoption, TerminalText lines) {
        if (report.findings().isEmpty()) {
            lines.sentence("Nothing breaks these rules today, so there is no baseline.", "");
        } else if (adoption.baseline().isPresent()) {
            lines.sentence(
                    "What breaks them today goes into " + adoption.baseline().get()
                            + ", so that only what is new fails: " + counts(report) + ".",
                    "");
        } else {
            lines.sentence("This breaks them today: " + counts(report) + ".", "");
        }
        report.notes().forEach(note -> note(note, lines));
    }

    private static void note(String note, TerminalText lines) {
        lines.sentence(
                "Note: " + note + ". Your build looks at it, and may find more than the baseline has. The same class"
                        + " path can be given with --class-path.",
                "");
    }

    private static String counts(RuleReport report) {
        return report.findings().stream().map(AdoptionText::count).collect(Collectors.joining(", "));
    }

    private static String count(Finding finding) {
        int violations = finding.violations().size();
        return finding.rule().id() + (violations == 1 ? " once" : " " + violations + " times");
    }

    /**
     * What was written, and what is left to do.
     *
     * @param version of the library that the test needs
     */
    public static List<String> nextSteps(Adoption adoption, String version, Ansi ansi, int width) {
        TerminalText lines = new TerminalText(ansi, width);
        lines.blank();
        lines.add("@|bold,green Written|@ to " + adoption.root());
        lines.blank();
        adoption.paths().forEach(path -> lines.add(INDENT + path));
        lines.blank();
        lines.sentence("Change an answer later with plumbline regenerate --set question=answer.", "");
        adoption.lacking().ifPresent(build -> {
            lines.blank();
            lines.sentence("The test does not compile yet: it needs a library that is on no public registry.", "");
            library(build, version, lines);
            lines.blank();
            lines.sentence("Or remove the test, and run plumbline check after the build: it needs no dependency.", "");
        });
        adoption.leftOut().ifPresent(test -> leftOut(test, version, lines));
        return lines.all();
    }

    private static void leftOut(LeftOutTest test, String version, TerminalText lines) {
        lines.blank();
        lines.sentence(
                "There is no RecordedDecisionTest: " + Wording.list(test.why()) + ". Run plumbline check after the"
                        + " build, which needs nothing in the project; or write the test yourself.",
                "");
        if (!test.build().hasLibrary()) {
            lines.sentence("It needs a library that is on no public registry.", "");
            library(test.build(), version, lines);
        }
        lines.blank();
        lines.add("This is " + test.path() + ":");
        lines.blank();
        test.text().lines().forEach(lines::verbatim);
    }

    private static void library(BuildFile build, String version, TerminalText lines) {
        lines.sentence("Put it into this machine's Maven repository, in Plumbline's own folder,", "");
        lines.blank();
        lines.add(INDENT + "./mvnw -pl archunit-rules -am install -DskipTests");
        lines.blank();
        lines.sentence("or have it deployed to your company's. Then add to " + build.name() + ":", "");
        lines.blank();
        snippet(build, version).lines().forEach(line -> lines.add(INDENT + line));
        if (build.framework().isEmpty()) {
            lines.blank();
            lines.sentence("The test is for JUnit 5 or newer, of which " + build.name() + " says nothing.", "");
        }
    }

    private static String snippet(BuildFile build, String version) {
        if (build.isMaven()) {
            return """
                    <dependency>
                        <groupId>dev.plumbline</groupId>
                        <artifactId>archunit-rules</artifactId>
                        <version>%s</version>
                        <scope>test</scope>
                    </dependency>
                    """
                    .formatted(version);
        }
        String coordinates = "dev.plumbline:archunit-rules:" + version;
        return """
                repositories {
                    mavenLocal { content { includeGroup("dev.plumbline") } }
                }
                dependencies {
                    testImplementation(%s)
                }
                """
                .formatted(build.isKotlin() ? '"' + coordinates + '"' : "'" + coordinates + "'");
    }
}
