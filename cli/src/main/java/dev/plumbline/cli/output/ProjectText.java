package dev.plumbline.cli.output;

import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.templates.merge.Change;
import dev.plumbline.templates.merge.ChangePlan;
import dev.plumbline.templates.render.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** What is said about a project that was written or will be changed. */
public final class ProjectText {

    private ProjectText() {}

    /** What to do with a project that was just written. */
    public static List<String> nextSteps(Path root, Ansi ansi) {
        return List.of(
                "",
                ansi.string("@|bold,green Written|@ to " + root),
                "",
                "  cd " + root,
                ansi.string("  ./mvnw verify    @|faint builds it, tests it, and checks it against its record|@"),
                ansi.string("  ./local          @|faint runs it on this machine with everything it needs|@"));
    }

    /** Whether the decision is another one now. */
    public static List<String> verdict(Optional<String> before, Decision decision, Ansi ansi) {
        OptionResult chosen = decision.chosen().orElseThrow();
        boolean isSame = before.equals(Optional.of(chosen.id()));
        String was = before.map(id -> decision.catalog().option(id).title()).orElse("nothing");
        List<String> lines = new ArrayList<>();
        lines.add(ansi.string(
                isSame
                        ? "@|bold " + chosen.title() + "|@ still fits. The record is brought up to date."
                        : "@|bold " + was + "|@ no longer fits; @|bold,green " + chosen.title()
                                + "|@ does. A new record supersedes the old one."));
        Outcome.sentences(decision).forEach(sentence -> lines.add("  " + sentence));
        lines.add("");
        return lines;
    }

    /** Every change in a line of its own. */
    public static List<String> changes(ChangePlan plan, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        plan.changes().forEach(change -> lines.add(ansi.string(line(change))));
        return lines;
    }

    private static String line(Change change) {
        if (change instanceof Change.Create) {
            return "  @|green new     |@ " + change.path();
        }
        if (change instanceof Change.Replace) {
            return "  replace  " + change.path();
        }
        if (change instanceof Change.Delete) {
            return "  delete   " + change.path();
        }
        if (change instanceof Change.Edit edit) {
            return "  edit     " + change.path() + " @|faint " + edit.what() + "|@";
        }
        if (change instanceof Change.KeepBoth both) {
            return "  @|yellow keep    |@ " + change.path() + " @|faint you changed it; the new version is |@"
                    + both.beside();
        }
        if (change instanceof Change.KeepOrphan) {
            return "  @|yellow keep    |@ " + change.path()
                    + " @|faint you changed it; the design no longer needs it|@";
        }
        return "  @|yellow leave   |@ " + change.path() + " @|faint you deleted it|@";
    }
}
