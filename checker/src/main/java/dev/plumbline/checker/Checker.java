package dev.plumbline.checker;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.jar.UnpackedJar;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.bytecode.Compared;
import dev.plumbline.rules.check.Written;
import dev.plumbline.rules.project.EnclosingProject;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks every project in a folder: the folder itself, and those below it that have a log of records of their own.
 *
 * @param classPath the jars that tell what dependencies bring along; may be empty
 * @param today the day on which exceptions count or do not, and answers are to be confirmed
 * @param compared how classes are compared with sources first; a jar has none
 */
public record Checker(List<Path> classPath, LocalDate today, Compared compared) {

    public Checker {
        classPath = List.copyOf(classPath);
    }

    /** One that trusts no classes that are older than their sources. */
    public Checker(List<Path> classPath, LocalDate today) {
        this(classPath, today, Compared.TYPES_AND_TIMES);
    }

    /**
     * Checks a folder. If there is no log in it, and it is a module of a project above, that project is checked.
     *
     * @return one result for each project, the folder's own first; at least one, for a folder without any record cannot
     *     be checked
     */
    public List<ProjectCheck> checkFolder(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        List<Path> projects = projects(root);
        return projects.isEmpty()
                ? List.of(checkModule(root))
                : projects.stream().map(project -> check(root, project)).toList();
    }

    /**
     * Looks at the text of single files, without any compiled class. What it finds, a check of the whole project finds
     * too; that it finds nothing does not mean that a rule is kept.
     *
     * @param folder that the files are below; projects are named from it
     * @return one result for each project that has some of the files, in the order of the files
     * @throws InvalidInputException if a file is in no project
     */
    public List<ProjectCheck> checkTexts(Path folder, List<FileText> files) {
        Path root = folder.toAbsolutePath().normalize();
        Map<Path, List<Written.File>> byProject = new LinkedHashMap<>();
        for (FileText file : files) {
            Path project = projectOf(root, file.path());
            String name = project.relativize(file.path()).toString().replace('\\', '/');
            byProject.computeIfAbsent(project, any -> new ArrayList<>()).add(new Written.File(name, file.text()));
        }
        List<ProjectCheck> checks = new ArrayList<>();
        byProject.forEach((project, texts) -> {
            String path = root.relativize(project).toString().replace('\\', '/');
            checks.add(checked(path, () -> ProjectCheck.of(path, rules(project).lookAt(texts), List.of(), List.of())));
        });
        return checks;
    }

    /** The nearest folder around with a log; it is the one of the named folder, or below that. */
    private static Path projectOf(Path root, Path file) {
        Optional<Path> own = RecordsFolder.isIn(root) ? Optional.of(root) : EnclosingProject.logAbove(root);
        return EnclosingProject.logAbove(file)
                .filter(project ->
                        file.startsWith(root) || own.filter(project::startsWith).isPresent())
                .orElseThrow(() -> new InvalidInputException(
                        Location.wholeFile(file.toString()),
                        "it lies in no project with records"
                                + own.map(project -> "; that of this folder is " + project)
                                        .orElse(""),
                        "name a file of a project that has records, or record a decision with plumbline adopt"));
    }

    private ProjectCheck checkModule(Path folder) {
        return EnclosingProject.of(folder)
                .map(project -> check(folder, project)
                        .with("this folder is a module of the project in " + project + ", and all of that was checked"))
                .orElseGet(() -> check(folder, folder));
    }

    /**
     * Checks a jar: its classes, its configuration, the pom in it, and the jars that it is packed with.
     *
     * @param records the folder of the records that it is held to
     * @throws InvalidInputException if this is no jar, or there is no folder of records
     */
    public ProjectCheck checkJar(Path jar, Path records) {
        if (!Files.isDirectory(records)) {
            throw new InvalidInputException(
                    Location.wholeFile(records.toString()),
                    "there is no such folder of records",
                    "name it with --records, for instance --records docs/decisions");
        }
        return checked("", () -> {
            List<String> packages = DecisionRules.from(records)
                    .withRecords(DecisionLog.texts(records))
                    .packages();
            try (UnpackedJar unpacked = UnpackedJar.of(jar, records, packages)) {
                DecisionRules rules = rules(unpacked.directory()).withPacked(unpacked.packed());
                List<String> notes = new ArrayList<>(unpacked.notes());
                Optional<Path> project = project(records);
                return ProjectCheck.of(
                        "",
                        unpacked.places()
                                .in(held(rules, records, project, notes).evaluate()),
                        notes,
                        project.map(this::warnings).orElse(List.of()));
            }
        });
    }

    /** A jar is apart from its project: the answers are those above the records, if the records are theirs. */
    private static Optional<Path> project(Path records) {
        Path folder = records.toAbsolutePath().normalize();
        return Stream.iterate(folder.getParent(), Objects::nonNull, Path::getParent)
                .filter(above -> Files.isRegularFile(above.resolve(AnswersFile.NAME)))
                .filter(above -> RecordsFolder.of(above).in(above).equals(folder))
                .findFirst();
    }

    private static DecisionRules held(DecisionRules rules, Path records, Optional<Path> project, List<String> notes) {
        if (project.isPresent()) {
            return rules.withAnswersIn(project.get());
        }
        DecisionLog log = DecisionLog.read(records);
        if (log.accepted().stream().anyMatch(record -> record.decision().isPresent())) {
            notes.add("the records were not held to answers: no " + AnswersFile.NAME + " above "
                    + records.toAbsolutePath().normalize() + " says that they are its own");
        }
        return rules.withRecords(DecisionLog.texts(records));
    }

    private List<Warning> warnings(Path project) {
        return OverdueReviews.in(project, today);
    }

    private ProjectCheck check(Path root, Path project) {
        String path = root.relativize(project).toString().replace('\\', '/');
        return checked(
                path,
                () -> ProjectCheck.of(
                        path,
                        rules(project)
                                .withSources(compared.with(new SameClasses()))
                                .evaluate(),
                        List.of(),
                        warnings(project)));
    }

    private DecisionRules rules(Path project) {
        return DecisionRules.from(project).withClassPath(classPath).asOf(today);
    }

    private static ProjectCheck checked(String path, Supplier<ProjectCheck> check) {
        try {
            return check.get();
        } catch (NotCheckedError e) {
            return ProjectCheck.failed(path, String.valueOf(e.getMessage()));
        }
    }

    /** A folder and those below it that have a log of records of their own, in the order of their paths. */
    public static List<Path> projects(Path root) {
        return FileTree.modules(root, folder -> false).stream()
                .filter(RecordsFolder::isIn)
                .sorted()
                .toList();
    }
}
