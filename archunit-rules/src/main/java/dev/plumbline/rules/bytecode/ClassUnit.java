package dev.plumbline.rules.bytecode;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.project.CodeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Class files of which no two are of one class: those of a folder that a build writes to, or those in it for a newer
 * Java, below {@code META-INF/versions}.
 *
 * @param folder the real one, which the names of packages begin in
 * @param version of Java; 0 for those of every version
 * @param files by the name of the class
 */
record ClassUnit(CodeModule module, Path folder, int version, Map<String, Path> files) {

    private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/(\\d{1,4})/(.+)");
    private static final String CLASS = ".class";
    private static final String PACKAGE = "package-info";

    /** Those of one module, in the order of its folders. */
    static List<ClassUnit> of(CodeModule module) {
        List<ClassUnit> units = new ArrayList<>();
        for (Path folder : module.classFolders()) {
            Path real = real(folder);
            Map<Integer, ClassUnit> byVersion = new TreeMap<>();
            for (Path file : FileTree.files(real, FileVisitOption.FOLLOW_LINKS)) {
                if (!file.toString().endsWith(CLASS) || file.endsWith("module-info.class")) {
                    continue;
                }
                String below = real.relativize(file).toString().replace('\\', '/');
                Matcher versioned = VERSIONED.matcher(below);
                int version = versioned.matches() ? Integer.parseInt(versioned.group(1)) : 0;
                byVersion
                        .computeIfAbsent(
                                version, any -> new ClassUnit(module, root(real, version), version, new TreeMap<>()))
                        .files()
                        .put(className(version == 0 ? below : versioned.group(2)), file);
            }
            units.addAll(byVersion.values());
        }
        return units;
    }

    private static Path root(Path folder, int version) {
        return version == 0 ? folder : folder.resolve("META-INF/versions/" + version);
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASS.length()).replace('/', '.');
    }

    /** A package's class says nothing to other classes, so it may be looked at without them. */
    static boolean isOfPackage(String className) {
        return className.endsWith(PACKAGE);
    }

    /** As messages name it. */
    String name() {
        return "module " + (module.name().isEmpty() ? "." : module.name())
                + (version == 0 ? "" : " for Java " + version);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
