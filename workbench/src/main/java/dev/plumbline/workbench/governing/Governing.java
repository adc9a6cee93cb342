package dev.plumbline.workbench.governing;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.checker.Change.Governed;
import dev.plumbline.rules.configuration.ConfigurationFiles;
import dev.plumbline.rules.gradle.GradleBuild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which decisions govern which files of a project. */
public final class Governing {

    private static final Set<String> BUILDS = Set.of("pom.xml", "libs.versions.toml");

    /** What is packed with the application and is no code, where secrets may be. */
    private static final Pattern RESOURCE = Pattern.compile("(?:.*/)?src/main/(?!java/|kotlin/).*");

    private static final Set<String> NO_SOURCES = Set.of("target", "build", "node_modules");

    private Governing() {}

    /**
     * The decisions that govern one of the files at least.
     *
     * @param start of the project's paths; empty, or with a slash at its end
     * @param touched by their paths from the folder that was named
     */
    public static List<Governed> of(String start, List<DecisionRecord> inForce, List<String> touched) {
        return inForce.stream()
                .filter(DecisionRecord::isForMachines)
                .map(record -> new Governed(
                        start + record.path(),
                        record.title().isEmpty() ? record.name().stem() : record.title(),
                        touched.stream()
                                .filter(path ->
                                        path.startsWith(start) && governs(record, path.substring(start.length())))
                                .toList()))
                .filter(governed -> !governed.paths().isEmpty())
                .toList();
    }

    /**
     * Whether a decision governs a file, or one of those in a folder. What is hidden, what builds write, and other
     * projects in it are none of its files.
     *
     * @param file need not be there
     */
    static boolean governs(DecisionRecord record, Path project, Path file) {
        return Files.isDirectory(file)
                ? governsIn(record, project, file)
                : governs(record, project.relativize(file).toString().replace('\\', '/'));
    }

    private static boolean governsIn(DecisionRecord record, Path project, Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isOther(entry)).anyMatch(entry -> governs(record, project, entry));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOther(Path entry) {
        String name = String.valueOf(entry.getFileName());
        return Files.isSymbolicLink(entry)
                || Files.isDirectory(entry)
                        && (name.startsWith(".") || NO_SOURCES.contains(name) || RecordsFolder.isIn(entry));
    }

    private static boolean governs(DecisionRecord record, String path) {
        String folder = record.decision()
                .map(RecordedDecision::basePackage)
                .or(() -> record.enforcement().map(RecordedEnforcement::basePackage))
                .map(name -> "/" + name.replace('.', '/') + "/")
                .orElse("/");
        boolean isAnswers = path.equals(AnswersFile.NAME) && record.decision().isPresent();
        return path.equals(record.path())
                || isAnswers
                || isOfEveryRecord(path)
                || record.decision().isPresent() && RESOURCE.matcher(path).matches()
                || ("/" + path + "/").contains(folder);
    }

    /** What rules look at beside code, wherever it stands. */
    private static boolean isOfEveryRecord(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return BUILDS.contains(name) || GradleBuild.isScript(name) || ConfigurationFiles.mayBeRead(path);
    }
}
