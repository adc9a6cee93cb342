package dev.plumbline.workbench.project;

import dev.plumbline.adr.record.RecordsFolder;
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
            if (check.report().isEmpty()) {
                continue;
            }
            Path project = root.resolve(check.path());
            String baseline = RecordsFolder.of(project).file(Baseline.NAME);
            Path file = new ProjectPath(baseline).in(project);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                done.add(shrink(file, check.name(baseline), check.report().get()));
            }
        }
        return done.isEmpty() ? List.of("There is no " + Baseline.NAME + " beside the records.") : done;
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
