package dev.plumbline.rules.project;

import dev.plumbline.adr.record.RecordsFolder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The project that a folder without a log is a module of. */
public final class EnclosingProject {

    private EnclosingProject() {}

    /** The folder with the log, if the build in it has the module that this folder is, or is in. */
    public static Optional<Path> of(Path folder) {
        return logAbove(folder).filter(project -> hasModule(project, folder));
    }

    /** The nearest folder above with a log, whatever its build has. */
    public static Optional<Path> logAbove(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        return Stream.iterate(absolute.getParent(), at -> at != null, Path::getParent)
                .filter(RecordsFolder::isIn)
                .findFirst();
    }

    private static boolean hasModule(Path project, Path folder) {
        try {
            return CodeModules.in(project).stream()
                    .map(CodeModule::directory)
                    .anyMatch(module -> !module.equals(project) && folder.startsWith(module));
        } catch (NotCheckedError e) {
            return false;
        }
    }
}
