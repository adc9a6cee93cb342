package dev.plumbline.workbench.seen;

import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.bytecode.Sources;
import dev.plumbline.rules.check.Addresses;
import dev.plumbline.rules.check.LibraryMatch;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.configuration.Configuration.Entry;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.CodeModules;
import dev.plumbline.rules.source.SourceText;
import dev.plumbline.workbench.code.CodeBase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a project has that may be a sign: all that counts in production, and the images of its compose files.
 *
 * @param types that its code names in full, in an import or where it uses them
 * @param hosts of addresses in its configuration, and in texts of its code
 */
record Traces(
        List<Dependency> dependencies, List<Entry> settings, List<Trace> types, List<Trace> hosts, List<Trace> images) {

    /** Those for tests say nothing of production. */
    private static final Pattern COMPOSE =
            Pattern.compile("(docker-)?compose(?![^/]*[._-](?:tests?|ci|it)[._-])[^/]*\\.ya?ml");

    private static final Pattern IMAGE = Pattern.compile("^\\s*-?\\s*image:\\s*[\"']?([^\\s\"'#]+)");

    /** In an import of everything, the package stands for its types. */
    private static final Pattern TYPE = Pattern.compile("\\b[a-z_]\\w*(?:\\.[a-z_]\\w*)+\\.(?:[A-Z]\\w*|\\*)");

    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*");
    private static final Pattern URL = Pattern.compile("\"(https?://[^\"\\s]+)");
    private static final String OFF = "false";

    Traces {
        dependencies = List.copyOf(dependencies);
        settings = List.copyOf(settings);
        types = List.copyOf(types);
        hosts = List.copyOf(hosts);
        images = List.copyOf(images);
    }

    /** @throws dev.plumbline.rules.project.NotCheckedError if its build or its configuration cannot be read */
    static Traces in(CodeBase code) {
        List<CodeModule> modules = CodeModules.in(code.root());
        List<Entry> settings = Configuration.in(modules).entries().stream()
                .filter(Entry::isForProduction)
                .filter(entry -> !entry.value().equals(OFF))
                .toList();
        Stream<Trace> configured = settings.stream().flatMap(entry -> Addresses.in(entry.value()).stream()
                .map(address -> new Trace(address.host(), entry.file(), entry.line())));
        return new Traces(
                CodeModules.dependencies(modules).dependencies().stream()
                        .filter(Dependency::isForProduction)
                        .toList(),
                settings,
                types(Sources.in(modules)),
                Stream.concat(configured, code.sources().stream().flatMap(source -> hosts(code.root(), source.file())))
                        .toList(),
                images(code.root()));
    }

    private static List<Trace> types(Sources sources) {
        List<Sources.Word> named = sources.find(TYPE);
        List<Sources.Word> wholePackages =
                named.stream().filter(word -> word.text().endsWith("*")).toList();
        List<Sources.Word> words = wholePackages.isEmpty() ? List.of() : sources.find(WORD);
        Stream<Sources.Word> imported = wholePackages.stream().flatMap(all -> words.stream()
                .filter(word -> word.file().equals(all.file()))
                .map(word -> new Sources.Word(all.text().replace("*", word.text()), word.file(), word.line())));
        Map<String, Trace> first = new LinkedHashMap<>();
        Stream.concat(named.stream(), imported)
                .forEach(word -> first.putIfAbsent(
                        word.file() + " " + word.text(), new Trace(word.text(), word.file(), word.line())));
        return List.copyOf(first.values());
    }

    private static Stream<Trace> hosts(Path root, Path source) {
        return lines(root, source, SourceText.read(source).withoutComments(), URL).stream()
                .flatMap(url -> Addresses.of(url.name()).stream()
                        .map(address -> new Trace(address.host(), url.file(), url.line())));
    }

    private static List<Trace> images(Path root) {
        return FileTree.modules(root, RecordsFolder::isIn, unreadable -> {}).stream()
                .flatMap(Traces::files)
                .filter(file ->
                        COMPOSE.matcher(String.valueOf(file.getFileName())).matches())
                .flatMap(file -> lines(root, file, read(file), IMAGE).stream())
                .toList();
    }

    /** None in a folder that nobody may look into. */
    private static Stream<Path> files(Path folder) {
        try {
            return FileTree.files(folder, 1).stream();
        } catch (UncheckedIOException unreadable) {
            return Stream.empty();
        }
    }

    /** The first group of what matches, line by line. */
    private static List<Trace> lines(Path root, Path file, String text, Pattern pattern) {
        String name = root.relativize(file).toString().replace('\\', '/');
        List<Trace> found = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = pattern.matcher(lines[i]);
            while (matcher.find()) {
                found.add(new Trace(matcher.group(1), name, i + 1));
            }
        }
        return found;
    }

    /** Nothing of a file that nobody may read. */
    private static String read(Path file) {
        try {
            return TextFile.utf8OrLatin1(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** Those that are of libraries. What fits several is of the one that fits best. */
    Map<Library, List<Trace>> of(List<Library> libraries) {
        Map<Library, List<Trace>> found = new HashMap<>();
        LibraryTypes known = new LibraryTypes(libraries);
        dependencies.forEach(one -> LibraryMatch.ofArtifact(libraries, one)
                .ifPresent(library -> add(found, library, one.coordinates(), one.file(), one.line())));
        settings.forEach(one -> LibraryMatch.ofKey(libraries, one.key())
                .ifPresent(library -> add(found, library, one.written(), one.file(), one.line())));
        types.forEach(one ->
                known.of(one.name()).ifPresent(library -> add(found, library, one.name(), one.file(), one.line())));
        return found;
    }

    private static void add(Map<Library, List<Trace>> found, Library library, String name, String file, int line) {
        found.computeIfAbsent(library, any -> new ArrayList<>()).add(new Trace(name, file, line));
    }
}
