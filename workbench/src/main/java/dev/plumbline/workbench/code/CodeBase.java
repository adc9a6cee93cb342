package dev.plumbline.workbench.code;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.source.Language;
import dev.plumbline.rules.source.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sources of a project, those of its modules included. A module with decisions of its own is a project of its own.
 *
 * @param sources in no order
 */
public record CodeBase(Path root, List<Source> sources) {

    private static final List<String> FOLDERS = List.of("src/main/java", "src/main/kotlin");

    public CodeBase {
        sources = List.copyOf(sources);
    }

    /** A file with code, in a package that is named in it; what has no package is passed over. */
    public record Source(Path file, String packageName) {

        private String type() {
            String name = String.valueOf(file.getFileName());
            return packageName + "." + name.substring(0, name.lastIndexOf('.'));
        }

        private boolean isJava() {
            return file.toString().endsWith(".java");
        }
    }

    public static CodeBase in(Path root) {
        List<Source> sources = new ArrayList<>();
        for (Path module : FileTree.modules(root, RecordsFolder::isIn, unreadable -> {})) {
            FOLDERS.stream()
                    .flatMap(folder -> FileTree.files(module.resolve(folder)).stream())
                    .filter(file -> Language.of(file.toString()).isPresent())
                    .forEach(file ->
                            packageOf(file).ifPresent(packageName -> sources.add(new Source(file, packageName))));
        }
        return new CodeBase(root, sources);
    }

    private static Optional<String> packageOf(Path file) {
        return Optional.of(SourceText.read(file).packageName()).filter(name -> !name.isEmpty());
    }

    /** The longest package that all others are in; empty if that says no more than {@code com}. */
    public Optional<String> commonPackage() {
        return sources.stream()
                .map(Source::packageName)
                .reduce(CodeBase::common)
                .filter(common -> common.contains(".")
                        || sources.stream()
                                .anyMatch(source -> source.packageName().equals(common)))
                .filter(common -> !common.isEmpty());
    }

    private static String common(String one, String other) {
        String[] parts = one.split("\\.");
        String[] others = other.split("\\.");
        int same = 0;
        while (same < Math.min(parts.length, others.length) && parts[same].equals(others[same])) {
            same++;
        }
        return String.join(".", List.of(parts).subList(0, same));
    }

    /** The packages that have code of their own, in order, at most so many. */
    public List<String> packages(int atMost) {
        return sources.stream()
                .map(Source::packageName)
                .distinct()
                .sorted()
                .limit(atMost)
                .toList();
    }

    /** Whether there is code in a package or below it, or a type of this full name. */
    public boolean has(String name) {
        return hasPackage(name) || sources.stream().map(Source::type).anyMatch(name::equals);
    }

    /** Whether there is code in a package or below it. */
    public boolean hasPackage(String name) {
        return sources.stream().anyMatch(source -> (source.packageName() + ".").startsWith(name + "."));
    }

    public boolean isKotlinOnly() {
        return !sources.isEmpty() && sources.stream().noneMatch(Source::isJava);
    }

    /** Whether the root is a module with code: only there a test would run in the project's folder. */
    public boolean isAtRoot() {
        return sources.stream().anyMatch(source -> FOLDERS.stream()
                .anyMatch(folder -> source.file().startsWith(root.resolve(folder))));
    }
}
