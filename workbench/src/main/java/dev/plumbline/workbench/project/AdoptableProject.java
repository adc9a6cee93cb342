package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.code.BuildFile;
import dev.plumbline.workbench.code.CodeBase;
import dev.plumbline.workbench.code.ProjectIdentity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A project that exists, whose code Plumbline did not write, and in which it has not decided anything yet.
 *
 * @param basePackage what its code is in
 * @param log the folder of its records
 * @param records what is in it, text by file name
 */
public record AdoptableProject(
        ProjectFolder folder,
        BuildFile build,
        CodeBase code,
        String basePackage,
        RecordsFolder log,
        Map<String, String> records) {

    private static final int NAMED_PACKAGES = 5;

    public AdoptableProject {
        records = new TreeMap<>(records);
    }

    /**
     * Finds out what there is.
     *
     * @param wanted the package, if it is not to be found out
     * @throws InvalidInputException with everything that is in the way
     */
    public static AdoptableProject in(Path root, Catalog catalog, Optional<String> wanted) {
        ProjectFolder folder = new ProjectFolder(root);
        Optional<BuildFile> build = BuildFile.in(folder.root());
        if (build.isEmpty()) {
            throw new InvalidInputException(
                    at(folder.root()),
                    "there is no pom.xml here, and no build of Gradle",
                    "name the folder of a project with --into, or start a new one with plumbline interview");
        }
        Diagnostics diagnostics = new Diagnostics();
        CodeBase code = CodeBase.in(folder.root());
        Optional<String> basePackage = basePackage(code, wanted, diagnostics);
        RecordsFolder log = KnownLog.in(folder.root());
        Path records = log.in(folder.root());
        Map<String, String> texts = DecisionLog.texts(records);
        refuseIfDecided(folder, DecisionLog.of(records.toString(), texts), catalog, diagnostics);
        diagnostics.throwIfAny();
        return new AdoptableProject(folder, build.get(), code, basePackage.orElseThrow(), log, texts);
    }

    private static Location at(Path file) {
        return Location.wholeFile(file.toString());
    }

    private static Optional<String> basePackage(CodeBase code, Optional<String> wanted, Diagnostics diagnostics) {
        String there = code.sources().isEmpty()
                ? "in src/main/java and src/main/kotlin there is no code in a package"
                : "there is code in " + String.join(", ", code.packages(NAMED_PACKAGES));
        if (wanted.isPresent() && !ProjectPart.PACKAGE.accepts(wanted.get())) {
            diagnostics.add(
                    Location.wholeFile("--package"),
                    "\"" + wanted.get() + "\" is no package",
                    "write " + ProjectPart.PACKAGE.form());
        } else if (wanted.isPresent() && !code.hasPackage(wanted.get())) {
            diagnostics.add(
                    Location.wholeFile("--package"), "there is no code in " + wanted.get(), "name another; " + there);
        }
        Optional<String> found = wanted.or(code::commonPackage).flatMap(AdoptableProject::accepted);
        if (found.isEmpty() && wanted.isEmpty()) {
            diagnostics.add(
                    at(code.root()),
                    "no package is common to all code, and " + there,
                    "name the one that the decision is about with --package");
        }
        return found;
    }

    /** The answers take lower case only; what is above a package that has a capital holds the same code. */
    private static Optional<String> accepted(String name) {
        String shorter = name;
        while (!ProjectPart.PACKAGE.accepts(shorter) && shorter.contains(".")) {
            shorter = shorter.substring(0, shorter.lastIndexOf('.'));
        }
        return Optional.of(shorter).filter(ProjectPart.PACKAGE::accepts);
    }

    private static void refuseIfDecided(
            ProjectFolder folder, DecisionLog log, Catalog catalog, Diagnostics diagnostics) {
        Path root = folder.root();
        String again = Files.isRegularFile(root.resolve(Manifest.PATH))
                ? "change an answer with plumbline regenerate --set question=answer"
                : "";
        Path answers = root.resolve(Scaffold.ANSWERS);
        boolean isTakenBack =
                log.inForce(catalog.name()).isEmpty() && OwnFiles.in(folder).isUntouched(Scaffold.ANSWERS);
        if (Files.exists(answers) && !isTakenBack) {
            diagnostics.add(
                    at(answers),
                    "this project has answers already",
                    again.isEmpty() ? "move them out of the project, and name them with --answers" : again);
        }
        Optional<DecisionRecord> inForce = log.inForce(catalog.name());
        inForce.ifPresent(record -> diagnostics.add(
                record.statusAt(),
                "this record is in force already for the decision " + catalog.name(),
                again.isEmpty() ? "keep to it, or write status: rejected, and adopt again" : again));
    }

    /** What it is called by its own build. */
    public Draft identity() {
        return ProjectIdentity.of(build, basePackage);
    }
}
