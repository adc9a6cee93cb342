package dev.plumbline.rules.project;

import dev.plumbline.rules.project.Pom.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Reads a module's own pom, and those of its parents as far as they lie in the project. */
final class PomReader {

    private static final Pattern BASE = Pattern.compile("\\$\\{(?:project\\.)?basedir}/");

    private PomReader() {}

    /** Its modules, as they are written. */
    static List<String> modules(CodeModule module) {
        return text(module.pom(), module.name("pom.xml")).modules();
    }

    /** Its folders of resources, relative to it; empty if it is no module of Maven, or names none. */
    static List<String> resources(CodeModule module) {
        if (!module.isMaven()) {
            return List.of();
        }
        return text(module.pom(), module.name("pom.xml")).resources().stream()
                .map(folder -> BASE.matcher(folder).replaceFirst(""))
                .filter(folder -> !folder.contains("${"))
                .toList();
    }

    /**
     * Its own dependencies first, then those that parents give to every module. One that profiles name differently is
     * there under each name.
     *
     * @param modules of the project, where parents and lists of managed dependencies may be
     */
    static List<Dependency> dependencies(CodeModule module, List<CodeModule> modules) {
        return new PomFamily(module, modules).dependencies();
    }

    /** Where its build reads and writes. */
    static PomFolders folders(CodeModule module) {
        Map<Path, PomText> poms = chain(module);
        Map<String, String> properties = properties(poms.values());
        try {
            return PomFolders.of(List.copyOf(poms.keySet()), value -> PomText.resolved(value, properties));
        } catch (SAXException | IOException e) {
            throw new NotCheckedError(module.name("pom.xml") + " cannot be read: " + e.getMessage(), "mend it");
        }
    }

    /** Its own pom first, then its parents' as far as they lie in the project. */
    private static Map<Path, PomText> chain(CodeModule module) {
        Map<Path, PomText> poms = new LinkedHashMap<>();
        Path file = module.pom();
        while (Files.isRegularFile(file) && poms.size() < 20) {
            PomText text = text(file, name(module, file));
            poms.put(file, text);
            if (text.parent().isEmpty() || text.parentPath().isEmpty()) {
                break;
            }
            Path parent = file.resolveSibling(text.parentPath()).normalize();
            file = Files.isDirectory(parent) ? parent.resolve("pom.xml") : parent;
        }
        return poms;
    }

    private static String name(CodeModule module, Path pom) {
        return module.project()
                .relativize(pom.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }

    private static Map<String, String> properties(Collection<PomText> poms) {
        Map<String, String> properties = new HashMap<>();
        poms.forEach(pom -> pom.properties().forEach(properties::putIfAbsent));
        return properties;
    }

    static PomText text(Path file, String name) {
        try {
            return PomText.read(file);
        } catch (SAXParseException e) {
            throw new NotCheckedError(
                    name + ":" + e.getLineNumber() + ":" + e.getColumnNumber() + " is no XML: " + e.getMessage(),
                    "mend the line");
        } catch (SAXException | IOException e) {
            throw new NotCheckedError(name + " cannot be read: " + e.getMessage(), "mend it");
        }
    }
}
