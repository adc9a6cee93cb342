package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.templates.journal.Disk;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.StoppingDisk;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.workbench.project.ExistingProject;
import dev.plumbline.workbench.project.ProjectFiles;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A process of its own that regenerates a project up to a step of the disk, and waits there until it is killed. */
final class StoppedCommand {

    private static final String REACHED = "reached";

    private StoppedCommand() {}

    /** Regenerates a project, and counts the steps. */
    static int steps(Path root) {
        StoppingDisk disk = new StoppingDisk(Integer.MAX_VALUE, step -> {});
        regenerate(root, disk);
        return disk.steps();
    }

    /** Starts it, and gives it back when it waits at a step. */
    static Process at(Path root, int step) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoppedCommand.class.getName(),
                        root.toString(),
                        String.valueOf(step))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = out.readLine(); !REACHED.equals(line); line = out.readLine()) {
            if (line == null) {
                throw new AssertionError("it ended before step " + step);
            }
        }
        return process;
    }

    static void killAt(Path root, int step) throws IOException, InterruptedException {
        at(root, step).destroyForcibly().waitFor();
    }

    public static void main(String[] arguments) {
        regenerate(Path.of(arguments[0]), new StoppingDisk(Integer.parseInt(arguments[1]), step -> {
            System.out.println(REACHED);
            System.out.flush();
            System.in.read();
        }));
    }

    private static void regenerate(Path root, Disk disk) {
        ProjectFolder folder = new ProjectFolder(root);
        CatalogSources sources = CatalogSources.ofProject(folder.root());
        Catalog catalog = sources.read();
        ExistingProject project = ExistingProject.in(folder, catalog);
        Decided decided = new Deciding(catalog, Cli.TODAY)
                .decide(project.answers()
                        .overriddenBy(dev.plumbline.adr.constraint.AnswersFile.settings(
                                catalog.name(), catalog.questions(), List.of("data.producers=no-database")))
                        .undated());
        try (Journal journal = Journal.open(folder, disk)) {
            project.plan(decided, new ProjectFiles(catalog), sources.files(), Cli.TODAY)
                    .apply(journal);
        } catch (UncheckedIOException e) {
            throw new AssertionError(e);
        }
    }
}
