package dev.plumbline.rules.bytecode;

import java.nio.file.Path;
import java.util.List;

/** Whether compiling a source again would change anything: times say only that somebody wrote the file. */
@FunctionalInterface
public interface Recompilation {

    /** Nobody tries: what is newer counts as changed. */
    Recompilation NONE = (source, classFiles, classPath) -> false;

    /**
     * Whether the source gives just these class files. {@code false} if it cannot be found out.
     *
     * @param classFiles of the types that the source declares
     * @param classPath what it is compiled against
     */
    boolean givesTheSame(Path source, List<Path> classFiles, List<Path> classPath);
}
