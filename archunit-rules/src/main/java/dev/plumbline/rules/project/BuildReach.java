package dev.plumbline.rules.project;

import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files the build of a project reads. It is asked of single files, most of which lie where every build looks: the
 * build itself is read as late as can be. One that cannot be read is taken to read everything.
 */
public final class BuildReach {

    private static final String POM = "pom.xml";

    private final Path project;
    private @Nullable Optional<List<CodeModule>> modules;

    public BuildReach(Path project) {
        this.project = project;
    }

    /** The module that a file is in; empty if it is in one that this build does not have. */
    public Optional<CodeModule> moduleOf(Path file) {
        Path folder = Stream.iterate(file.getParent(), at -> !project.equals(at), Path::getParent)
                .filter(CodeModule::isIn)
                .findFirst()
                .orElse(project);
        return folder.equals(project) || modules().isEmpty()
                ? Optional.of(new CodeModule(project, folder))
                : known(module -> module.directory().equals(folder));
    }

    /** Whether a source of Java is compiled. What scripts of Gradle say about folders of sources is not read. */
    public boolean compiles(CodeModule in, Path source) {
        if (isBelow(in.folders().sources(), source) || modules().isEmpty()) {
            return true;
        }
        return known(module -> module.directory().equals(in.directory()))
                .filter(module -> isBelow(module.folders().sources(), source)
                        || module.poms().isEmpty() && hasSourcesOfItsOwn())
                .isPresent();
    }

    private static boolean isBelow(List<Path> folders, Path file) {
        return folders.stream().anyMatch(file::startsWith);
    }

    private boolean hasSourcesOfItsOwn() {
        return CodeModules.gradle(project).scripts().stream()
                .anyMatch(script -> TextFile.read(script).contains("srcDir"));
    }

    /** Whether a pom or a script of Gradle is the build's. Beside a pom, scripts are not. */
    public boolean isBuiltBy(Path file) {
        if (file.endsWith(POM)) {
            return file.equals(project.resolve(POM))
                    || modules().isEmpty()
                    || known(module -> module.poms().stream().anyMatch(pom -> pom.has(file)))
                            .isPresent();
        }
        return !Files.isRegularFile(project.resolve(POM))
                && (!Files.exists(file) || CodeModules.gradle(project).scripts().contains(file));
    }

    private Optional<CodeModule> known(Predicate<CodeModule> module) {
        return modules().stream().flatMap(List::stream).filter(module).findFirst();
    }

    /** Empty if the build cannot be read. */
    private Optional<List<CodeModule>> modules() {
        if (modules == null) {
            try {
                modules = Optional.of(CodeModules.in(project));
            } catch (NotCheckedError e) {
                modules = Optional.empty();
            }
        }
        return modules;
    }
}
