package dev.plumbline.rules.project;

import dev.plumbline.rules.project.Pom.Dependency;
import dev.plumbline.rules.project.PomText.Written;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A module's pom with its parents, as far as they lie in the project, and with the poms that it imports from there. */
final class PomFamily {

    private static final int MOST = 20;

    private final CodeModule module;
    private final List<CodeModule> modules;

    /** The module's own first. */
    private final List<Member> members = new ArrayList<>();

    private final Map<String, String> properties = new HashMap<>();

    private record Member(Path file, String name, PomText text) {}

    PomFamily(CodeModule module, List<CodeModule> modules) {
        this.module = module;
        this.modules = List.copyOf(modules);
        Optional<Path> file = Optional.of(module.pom()).filter(Files::isRegularFile);
        while (file.isPresent() && members.size() < MOST) {
            Member member = member(file.get());
            members.add(member);
            file = member.text().parent().flatMap(parent -> parent(member, parent));
        }
        members.forEach(member -> member.text().properties().forEach(properties::putIfAbsent));
        properties.put("basedir", module.directory().toString());
        properties.put("project.basedir", module.directory().toString());
    }

    private Member member(Path file) {
        String name = module.project()
                .relativize(file.toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        return new Member(file, name, PomReader.text(file, name));
    }

    /** Where it is said to be, or else the module that has its coordinates: Maven looks there, too. */
    private Optional<Path> parent(Member child, LibraryPom.Parent parent) {
        Optional<Path> said = Optional.of(child.text().parentPath())
                .filter(path -> !path.isEmpty())
                .map(path -> child.file().resolveSibling(path).normalize())
                .map(path -> Files.isDirectory(path) ? path.resolve("pom.xml") : path)
                .filter(Files::isRegularFile);
        return said.or(() -> inProject(parent.group(), parent.artifact()));
    }

    private Optional<Path> inProject(String group, String artifact) {
        return modules.stream()
                .map(CodeModule::pom)
                .filter(Files::isRegularFile)
                .filter(pom -> {
                    Map<String, String> own = member(pom).text().properties();
                    return artifact.equals(own.get("project.artifactId")) && group.equals(own.get("project.groupId"));
                })
                .findFirst();
    }

    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        Map<String, String> scopes = scopes();
        for (Member member : members) {
            for (Written written : member.text().dependencies()) {
                alternatives(written)
                        .flatMap(resolved -> dependency(member, resolved, scopes))
                        .distinct()
                        .forEach(dependencies::add);
            }
        }
        return dependencies;
    }

    /** Under each profile's properties; if one of them tells the name, the others need not. */
    private Stream<Written> alternatives(Written written) {
        List<Written> all = Stream.concat(
                        Stream.of(Map.<String, String>of()),
                        members.stream().flatMap(member -> member.text().ofProfiles().stream()))
                .map(ofProfile -> {
                    Map<String, String> together = new HashMap<>(properties);
                    together.putAll(ofProfile);
                    return written.resolved(together);
                })
                .distinct()
                .toList();
        List<Written> told =
                all.stream().filter(one -> !one.coordinates().contains("${")).toList();
        return (told.isEmpty() ? all : told).stream();
    }

    /** Those of managed dependencies, imported ones included. */
    private Map<String, String> scopes() {
        Map<String, String> scopes = new HashMap<>();
        for (Member member : members) {
            addScopes(member.text(), properties, scopes, 0);
        }
        return scopes;
    }

    private void addScopes(PomText pom, Map<String, String> known, Map<String, String> scopes, int depth) {
        for (Written written : pom.managed()) {
            Written managed = written.resolved(known);
            if (managed.isPom() && managed.scope().equals("import")) {
                inProject(managed.group(), managed.artifact())
                        .filter(file -> depth < MOST)
                        .map(file -> member(file).text())
                        .ifPresent(list -> addScopes(list, list.properties(), scopes, depth + 1));
            } else {
                scopes.putIfAbsent(managed.coordinates(), managed.scope());
            }
        }
    }

    private Stream<Dependency> dependency(Member member, Written written, Map<String, String> scopes) {
        String scope = written.scope().isEmpty() ? scopes.getOrDefault(written.coordinates(), "") : written.scope();
        Dependency itself = new Dependency(
                written.group(),
                written.artifact(),
                scope,
                written.exclusions(),
                member.name(),
                written.line(),
                List.of());
        Path jar = member.file().resolveSibling(written.systemPath());
        return written.systemPath().isEmpty() || written.systemPath().contains("${") || !Files.isRegularFile(jar)
                ? Stream.of(itself)
                : Stream.concat(Stream.of(itself), PackedLibrary.of(jar).in(itself));
    }
}
