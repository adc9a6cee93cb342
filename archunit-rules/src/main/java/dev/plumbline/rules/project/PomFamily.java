package dev.plumbline.rules.project;

import dev.plumbline.rules.dependency.PackedLibrary;
import dev.plumbline.rules.dependency.PomText;
import dev.plumbline.rules.dependency.PomText.Written;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import dev.plumbline.rules.dependency.XmlElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A module's pom with its parents, as far as they lie in the project, and with the poms that it imports from there. */
public final class PomFamily {

    private static final int MOST = 20;
    private static final String USUAL = "pom.xml";

    private final Path project;
    private final List<Path> poms;

    /** The module's own first. */
    private final List<Member> members = new ArrayList<>();

    private final Map<String, String> properties = new HashMap<>();

    private record Member(Path file, String name, XmlElement project, PomText text) {

        Path folder() {
            return Objects.requireNonNull(file.getParent());
        }
    }

    /** @param poms of the project, where parents and lists of managed dependencies may be */
    PomFamily(Path project, Path pom, List<Path> poms) {
        this(project, pom, Optional.empty(), poms);
    }

    /** @param text of the pom, if it is not that of the file */
    private PomFamily(Path project, Path pom, Optional<String> text, List<Path> poms) {
        this.project = project;
        this.poms = List.copyOf(poms);
        Optional<Member> next = Optional.of(member(pom, text));
        while (next.isPresent() && members.size() < MOST) {
            Member member = next.get();
            members.add(member);
            next = member.text()
                    .parent()
                    .flatMap(parent -> parent(member, parent))
                    .map(this::member);
        }
        members.forEach(member -> member.text().properties().forEach(properties::putIfAbsent));
        properties.putAll(ofTheRun(members.get(0).folder()));
    }

    private Map<String, String> ofTheRun(Path folder) {
        Map<String, String> known = new HashMap<>();
        List.of("basedir", "project.basedir").forEach(name -> known.put(name, folder.toString()));
        List.of("maven.multiModuleProjectDirectory", "session.executionRootDirectory")
                .forEach(name -> known.put(name, project.toString()));
        List.of("user.home", "java.home").forEach(name -> known.put(name, System.getProperty(name)));
        return known;
    }

    /**
     * What a pom of another text asks for itself.
     *
     * @throws NotCheckedError if it is no XML
     */
    public static ProjectDependencies dependencies(Path project, Path pom, String text) {
        PomFamily family = new PomFamily(project, pom, Optional.of(text), List.of());
        return new ProjectDependencies(family.dependencies(), family.unread());
    }

    private Member member(Path file) {
        return member(file, Optional.empty());
    }

    private Member member(Path file, Optional<String> text) {
        String name =
                project.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
        try {
            XmlElement read = text.isPresent() ? XmlElement.read(text.get()) : XmlElement.read(file);
            return new Member(file, name, read, PomText.of(read, name));
        } catch (SAXParseException e) {
            throw new NotCheckedError(
                    name + ":" + e.getLineNumber() + ":" + e.getColumnNumber() + " is no XML: " + e.getMessage(),
                    "mend the line");
        } catch (SAXException | IOException e) {
            throw new NotCheckedError(name + " cannot be read: " + e.getMessage(), "mend it");
        }
    }

    /** The file that a pom names, which may be a folder with one. */
    private static Path named(Member by, String written) {
        Path path = by.file().resolveSibling(written).normalize();
        return Files.isDirectory(path) ? path.resolve(USUAL) : path;
    }

    /** Where it is said to be, or else the module that has its coordinates: Maven looks there, too. */
    private Optional<Path> parent(Member child, PomText.Parent parent) {
        return Optional.of(child.text().parentPath())
                .filter(path -> !path.isEmpty())
                .map(path -> named(child, path))
                .filter(Files::isRegularFile)
                .or(() -> inProject(parent.group(), parent.artifact()));
    }

    private Optional<Path> inProject(String group, String artifact) {
        return poms.stream()
                .filter(pom -> {
                    Map<String, String> own = member(pom).text().properties();
                    return artifact.equals(own.get("project.artifactId")) && group.equals(own.get("project.groupId"));
                })
                .findFirst();
    }

    /** Whether a pom is the module's own, or one of those that it inherits from. */
    boolean has(Path pom) {
        return members.stream().anyMatch(member -> member.file().equals(pom));
    }

    /** The poms of its modules. */
    List<Path> modules() {
        Member own = members.get(0);
        return own.text().modules().stream().map(name -> module(own, name)).toList();
    }

    private Path module(Member own, String written) {
        Path pom = named(own, PomText.resolved(written, properties));
        if (!Files.isRegularFile(pom)) {
            throw new NotCheckedError(
                    own.name() + " has a module " + written + ", which is not there", "take it out, or bring it back");
        }
        return pom;
    }

    /** Where its build reads and writes. */
    PomFolders folders() {
        return PomFolders.of(
                members.stream().map(Member::project).toList(), value -> PomText.resolved(value, properties));
    }

    /**
     * Its own dependencies first, then those that parents give to every module. One that profiles name differently is
     * there under each name.
     */
    List<Dependency> dependencies() {
        List<Dependency> dependencies = new ArrayList<>();
        Map<String, String> scopes = scopes(0);
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

    /** What cannot be told of those that the application runs with, each as {@code file:line: what, and why}. */
    List<String> unread() {
        Map<String, String> scopes = scopes(0);
        return members.stream()
                .flatMap(member -> member.text().dependencies().stream()
                        .flatMap(this::alternatives)
                        .filter(written -> written.managed(scopes).isForProduction())
                        .flatMap(written -> unread(member, written).stream())
                        .map(what -> member.name() + ":" + what))
                .distinct()
                .toList();
    }

    private static Optional<String> unread(Member member, Written written) {
        String place = written.itself().line() + ": " + written.coordinates();
        String jar = written.systemPath().isEmpty() ? "" : " in " + written.systemPath();
        if (!written.isTold()) {
            return Optional.of(place + jar + ", which the build works out");
        }
        return jar.isEmpty() || Files.isRegularFile(jar(member, written))
                ? Optional.empty()
                : Optional.of(place + jar + ", which is not there");
    }

    private static Path jar(Member member, Written written) {
        return member.folder().resolve(written.systemPath());
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
        List<Written> told = all.stream().filter(Written::isTold).toList();
        return (told.isEmpty() ? all : told).stream();
    }

    /** Those of managed dependencies, imported ones included. */
    private Map<String, String> scopes(int depth) {
        Map<String, String> scopes = new HashMap<>();
        for (Member member : members) {
            for (Written written : member.text().managed()) {
                Written managed = written.resolved(properties);
                String scope = managed.itself().scope();
                if (managed.isPom() && scope.equals("import")) {
                    inProject(managed.itself().group(), managed.itself().artifact())
                            .filter(file -> depth < MOST)
                            .map(file -> new PomFamily(project, file, poms).scopes(depth + 1))
                            .ifPresent(imported -> imported.forEach(scopes::putIfAbsent));
                } else {
                    scopes.putIfAbsent(managed.coordinates(), scope);
                }
            }
        }
        return scopes;
    }

    private static Stream<Dependency> dependency(Member member, Written written, Map<String, String> scopes) {
        Dependency itself = written.managed(scopes);
        return written.systemPath().isEmpty() || !Files.isRegularFile(jar(member, written))
                ? Stream.of(itself)
                : Stream.concat(
                        Stream.of(itself),
                        PackedLibrary.of(jar(member, written)).in(itself));
    }
}
