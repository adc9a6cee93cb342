package dev.plumbline.rules.project;

import dev.plumbline.rules.project.Pom.Dependency;
import dev.plumbline.rules.project.PomText.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Its own dependencies first, then those that parents give to every module. */
    static List<Dependency> dependencies(CodeModule module) {
        List<PomText> poms = new ArrayList<>();
        List<String> names = new ArrayList<>();
        Path file = module.pom();
        while (Files.isRegularFile(file) && poms.size() < 20) {
            String name = module.project()
                    .relativize(file.toAbsolutePath().normalize())
                    .toString()
                    .replace('\\', '/');
            PomText text = text(file, name);
            poms.add(text);
            names.add(name);
            if (text.parent().isEmpty() || text.parentPath().isEmpty()) {
                break;
            }
            Path parent = file.resolveSibling(text.parentPath()).normalize();
            file = Files.isDirectory(parent) ? parent.resolve("pom.xml") : parent;
        }
        return dependencies(poms, names);
    }

    private static List<Dependency> dependencies(List<PomText> poms, List<String> names) {
        Map<String, String> properties = new HashMap<>();
        Map<String, String> scopes = new HashMap<>();
        poms.forEach(pom -> pom.properties().forEach(properties::putIfAbsent));
        poms.forEach(pom -> pom.managed().stream()
                .map(managed -> managed.resolved(properties))
                .forEach(managed -> scopes.putIfAbsent(managed.coordinates(), managed.scope())));
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 0; i < poms.size(); i++) {
            for (Written written : poms.get(i).dependencies()) {
                Written resolved = written.resolved(properties);
                String scope =
                        resolved.scope().isEmpty() ? scopes.getOrDefault(resolved.coordinates(), "") : resolved.scope();
                dependencies.add(new Dependency(
                        resolved.group(),
                        resolved.artifact(),
                        scope,
                        resolved.exclusions(),
                        names.get(i),
                        resolved.line(),
                        List.of()));
            }
        }
        return dependencies;
    }

    private static PomText text(Path file, String name) {
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
