package dev.plumbline.cli.output;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.templates.merge.ChangePlan;
import dev.plumbline.templates.merge.FileChange;
import dev.plumbline.templates.merge.Unmerged;
import dev.plumbline.templates.render.OutcomeSentences;
import dev.plumbline.templates.render.Wording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Help.Ansi;

/** What is said about a project that was written or will be changed. */
public final class ProjectText {

    private static final String WRAPPER = "mvnw";
    private static final String LOCAL = "local";

    private ProjectText() {}

    /**
     * Says that there will be no code.
     *
     * @param missing what there is no template for; empty if there will be code
     */
    public static List<String> recordOnly(Optional<String> missing) {
        return missing.map(what -> List.of(
                        "",
                        "There is no template for " + what + ", so no code is written:",
                        "only the record, the log, and the answers and rules it was decided by."))
                .orElse(List.of());
    }

    /**
     * What to do with a project that was just written.
     *
     * @param paths of its files
     * @param hasCode false if it is a record and no code
     */
    public static List<String> nextSteps(Path root, List<String> paths, boolean hasCode, Ansi ansi) {
        List<String> lines = new ArrayList<>(List.of(
                "",
                ansi.string("@|bold,green Written|@") + " to " + root,
                "",
                "  cd " + ShellWord.of(root.toString())));
        if (!hasCode) {
            lines.add(
                    ansi.string("  plumbline regenerate    @|faint decides again when an answer or a rule changes|@"));
        } else if (paths.contains(WRAPPER)) {
            lines.add(
                    ansi.string("  ./mvnw verify    @|faint builds it, tests it, and checks it against its record|@"));
        } else {
            lines.add(ansi.string("  plumbline check    @|faint holds it to its record, once it is compiled|@"));
        }
        if (paths.contains(LOCAL)) {
            lines.add(ansi.string("  ./local          @|faint runs it on this machine with everything it needs|@"));
        }
        return lines;
    }

    /**
     * Whether the decision is another one now.
     *
     * @param before what was in force
     */
    public static List<String> verdict(Optional<RecordedDecision> before, Decided decided, Ansi ansi) {
        Decision decision = decided.decision();
        OptionResult chosen = decision.chosen().orElseThrow();
        String now = "@|bold,green " + chosen.title() + "|@";
        List<String> lines = new ArrayList<>();
        lines.add(ansi.string(before.map(recorded -> verdict(recorded, decision, chosen, now))
                .orElse("No record is in force. " + now + " fits, and a new record says so.")));
        OutcomeSentences.sentences(decided).forEach(sentence -> lines.add("  " + sentence));
        lines.add("");
        return lines;
    }

    private static String verdict(RecordedDecision before, Decision decision, OptionResult chosen, String now) {
        if (!before.chosen().equals(chosen.id())) {
            String was = decision.catalog().options().stream()
                    .filter(option -> option.id().equals(before.chosen()))
                    .map(Option::title)
                    .findFirst()
                    .orElse(before.chosen());
            boolean isRuledOut = decision.options().stream()
                    .anyMatch(option -> option.id().equals(before.chosen()) && option.isVetoed());
            return "@|bold " + was + "|@ " + (isRuledOut ? "is ruled out now, and " : "") + "gives way to @|bold,green "
                    + Wording.inSentence(chosen.title()) + "|@. A new record supersedes the old one.";
        }
        return before.variant().equals(chosen.variant())
                ? now + " still fits."
                : now + " still fits, with " + Wording.variant(chosen.variant()) + " instead of "
                        + Wording.variant(before.variant()) + ". A new record supersedes the old one.";
    }

    /** Every change in a line of its own. */
    public static List<String> changes(ChangePlan plan, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        plan.changes().forEach(change -> lines.add(ansi.string(line(change))));
        return lines;
    }

    /** What is left to a person, with what it needs. */
    public static List<String> unmerged(ChangePlan plan, Ansi ansi) {
        List<String> lines = new ArrayList<>();
        if (plan.unmerged().isEmpty()) {
            return lines;
        }
        boolean isBuilt = plan.unmerged().stream().anyMatch(Unmerged::isBuilt);
        lines.add("");
        lines.add(ansi.string(
                "@|bold,yellow To be merged by hand|@" + (isBuilt ? ", and until then the build may fail:" : ":")));
        for (Unmerged file : plan.unmerged()) {
            lines.add(ansi.string("  @|yellow " + file.path() + "|@ @|faint " + file.why() + "|@")
                    + (file.beside().isEmpty() ? "" : ": " + String.join(", ", file.beside())));
            file.needs().forEach(need -> lines.add("    needs " + need));
        }
        if (plan.unmerged().stream().anyMatch(file -> !file.beside().isEmpty())) {
            lines.add("Delete each new version when you have taken over what you want of it.");
        }
        return lines;
    }

    private static String line(FileChange change) {
        if (change instanceof FileChange.Create) {
            return "  @|green new     |@ " + change.path();
        }
        if (change instanceof FileChange.Restore) {
            return "  @|green again   |@ " + change.path()
                    + " @|faint you deleted it; what is in force has to be written down|@";
        }
        if (change instanceof FileChange.Replace) {
            return "  replace  " + change.path();
        }
        if (change instanceof FileChange.Delete) {
            return "  delete   " + change.path();
        }
        if (change instanceof FileChange.Edit edit) {
            return "  edit     " + change.path() + " @|faint " + edit.what() + "|@";
        }
        if (change instanceof FileChange.KeepBoth both) {
            return "  @|yellow keep    |@ " + change.path() + " @|faint you changed it; the new version is |@"
                    + both.beside();
        }
        if (change instanceof FileChange.KeepOrphan) {
            return "  @|yellow keep    |@ " + change.path()
                    + " @|faint you changed it; the design no longer needs it|@";
        }
        if (change instanceof FileChange.KeepNeeded needed) {
            return "  @|yellow keep    |@ " + change.path() + " @|faint the design no longer has it, but |@"
                    + needed.by() + " @|faint needs it|@";
        }
        return "  @|yellow leave   |@ " + change.path() + " @|faint you deleted it|@";
    }
}
