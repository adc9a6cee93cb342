package dev.plumbline.cli.project;

import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.file.OutputFile;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.past.Baseline;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The baselines of projects, which only get shorter. */
public final class KnownViolations {

    private KnownViolations() {}

    /**
     * Takes out what is no longer violated.
     *
     * @param root the folder that was checked
     * @return what was done, as sentences
     */
    public static List<String> shrink(Path root, List<ProjectCheck> checks) {
        List<String> done = new ArrayList<>();
        for (ProjectCheck check : checks) {
            Path file = new ProjectPath(Baseline.FILE).in(root.resolve(check.path()));
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && check.report().isPresent()) {
                done.add(shrink(file, check.name(Baseline.FILE), check.report().get()));
            }
        }
        return done.isEmpty() ? List.of("There is no " + Baseline.FILE + ".") : done;
    }

    private static String shrink(Path file, String name, RuleReport report) {
        int gone = report.gone();
        if (gone == 0) {
            return name + " stays as it is: all of it is still violated.";
        }
        OutputFile.at(file).write(report.shrunkBaseline());
        return "Took " + gone + (gone == 1 ? " entry" : " entries") + " out of " + name + ".";
    }
}
