package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogLibraries;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.DecisionRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A kind of decision is a name: the machines know none of its words. They are taken from the catalogs, the kits and the
 * rules that ship, so that another kit brings its own.
 */
class NoWordOfAKitTest {

    private static final Path CATALOGS = Path.of("adr/src/main/resources/dev/plumbline/adr/catalogs");
    private static final Path KITS = Path.of("templates/src/main/resources/dev/plumbline/templates/kits");
    private static final Path RULES = Path.of("archunit-rules/src/main/java/dev/plumbline/rules");

    /** Ordinary words that ids are made of, and what Java, Maven and the model of every catalog call things. */
    private static final Set<String> COMMON = Set.of(
            // English
            "call",
            "calls",
            "content",
            "count",
            "day",
            "hard",
            "held",
            "kind",
            "letter",
            "monthly",
            "on",
            "owner",
            "per",
            "places",
            "region",
            "running",
            "seconds",
            "team",
            // Java and what is read beside it: file channels, packages of JUnit, and data of a stream
            "api",
            "channels",
            "data",
            "max",
            // every catalog may have these: its own keys, and what is said of them
            "budget",
            "growth",
            "percent",
            "volume",
            // what a bill of materials takes, whatever is decided
            "weeks",
            "hour",
            // a pom's dependency management
            "managed");

    /** Frameworks whose builds and configuration are read whatever is decided. */
    private static final Set<String> FRAMEWORKS =
            Set.of("java", "arch", "spring", "quarkus", "apache", "micronaut", "reactor", "microprofile");

    /** What others call things, as a whole: a key of SARIF, FreeMarker's own types, and what an XML parser is told. */
    private static final Set<String> OF_OTHERS = Set.of(
            "toolExecutionNotifications",
            "MemberAccessPolicy",
            "ClassMemberAccessPolicy",
            "setMemberAccessPolicy",
            "http://apache.org/xml/features/disallow-doctype-decl");

    /** Examples, in messages and in the help: nothing depends on what they say. */
    private static final Pattern EXAMPLE =
            Pattern.compile("such as |^\" *plumbline |^\"write --set ", Pattern.CASE_INSENSITIVE);

    private static final Pattern TOKEN = Pattern.compile(
            "/\\*.*?\\*/|//[^\\n]*|\"\"\"(?:.|\\n)*?\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\])+'|[A-Za-z_$][\\w$]*",
            Pattern.DOTALL);

    private static final Pattern PART = Pattern.compile("[A-Z]+(?![a-z])|[A-Z]?[a-z]+");

    @Test
    void no_machine_names_a_word_of_a_kit() throws IOException {
        assertThat(namedInMachines(words())).isEmpty();
    }

    @Test
    void every_word_that_is_left_out_is_one_of_a_kit() throws IOException {
        assertThat(allWords())
                .containsAll(Stream.concat(COMMON.stream(), FRAMEWORKS.stream())
                        .map(List::of)
                        .toList());
    }

    /** Every distinct finding, as file, word and token. */
    private static Set<String> namedInMachines(List<List<String>> words) throws IOException {
        Map<String, List<List<String>>> byStart = new HashMap<>();
        words.forEach(word -> Stream.of(word.get(0), word.get(0) + "s")
                .forEach(start ->
                        byStart.computeIfAbsent(start, any -> new ArrayList<>()).add(word)));
        Set<String> found = new TreeSet<>();
        for (Path file : machines()) {
            for (String token : tokens(Files.readString(file))) {
                List<String> parts = parts(token);
                parts.stream()
                        .flatMap(part -> byStart.getOrDefault(part, List.of()).stream())
                        .filter(word -> isIn(word, parts))
                        .forEach(word -> found.add(file.getFileName() + ": " + String.join("-", word) + " in "
                                + token.replace('\n', ' ')));
            }
        }
        return found;
    }

    /** Identifiers and texts, without comments and examples. */
    private static Set<String> tokens(String source) {
        return TOKEN.matcher(source)
                .results()
                .map(MatchResult::group)
                .filter(token ->
                        !token.startsWith("/") && !EXAMPLE.matcher(token).find())
                .filter(token -> !OF_OTHERS.contains(token.replace("\"", "")))
                .collect(Collectors.toSet());
    }

    @Test
    void no_template_of_every_kind_names_a_word_of_a_kit() throws IOException {
        List<List<String>> words = words();
        List<String> found = new ArrayList<>();
        for (Path file : files("templates/src/main/resources/dev/plumbline/templates/render/files", ".ftl")) {
            List<String> parts = parts(Files.readString(file));
            words.stream()
                    .filter(word -> isIn(word, parts))
                    .forEach(word -> found.add(file.getFileName() + ": " + word));
        }

        assertThat(found).isEmpty();
    }

    @Test
    void the_words_are_those_of_the_kits() throws IOException {
        assertThat(words())
                .contains(
                        List.of("notification"),
                        List.of("queue"),
                        List.of("cron"),
                        List.of("broker"),
                        List.of("vendors"),
                        List.of("relay"),
                        List.of("managed", "broker"),
                        List.of("twilio"),
                        List.of("kafka"),
                        List.of("engineers"));
    }

    /** The ids of everything in a kit: each as a whole, and those that name a design in its words. */
    private static List<List<String>> words() throws IOException {
        return allWords().stream()
                .filter(word -> word.size() > 1 || !(COMMON.contains(word.get(0)) || FRAMEWORKS.contains(word.get(0))))
                .toList();
    }

    private static List<List<String>> allWords() throws IOException {
        Set<String> whole = new TreeSet<>();
        Set<String> split = new TreeSet<>();
        for (String kind : kinds()) {
            Catalog catalog = CatalogReader.shipped(kind);
            split.add(kind);
            catalog.options().forEach(option -> {
                split.add(option.id());
                option.dimensions().stream().map(Dimension::id).forEach(split::add);
                choices(option).map(Choice::id).forEach(whole::add);
                Stream.concat(option.vetoes().stream(), choices(option).flatMap(choice -> choice.vetoes().stream()))
                        .map(Veto::id)
                        .forEach(whole::add);
                DecisionRules.idsFor(kind, option.id()).stream()
                        .map(id -> id.substring(0, id.indexOf('-')))
                        .forEach(whole::add);
            });
            catalog.questions().stream().map(Question::id).forEach(split::add);
            catalog.designs().parts().forEach(part -> {
                whole.add(part.id());
                part.vetoes().stream().map(Veto::id).forEach(whole::add);
            });
            catalog.facts().forEach(fact -> whole.add(fact.id()));
            catalog.figures().forEach(figure -> whole.add(figure.id()));
            CatalogLibraries.shipped(kind).all().map(Library::id).forEach(whole::add);
            whole.addAll(generated(kind));
        }
        return Stream.concat(
                        whole.stream().map(NoWordOfAKitTest::parts),
                        split.stream().flatMap(id -> parts(id).stream()).map(List::of))
                .filter(word ->
                        !word.isEmpty() && !(word.size() == 1 && word.get(0).length() < 2))
                .distinct()
                .toList();
    }

    private static Stream<Choice> choices(Option option) {
        return option.dimensions().stream().flatMap(dimension -> dimension.choices().stream());
    }

    /** The packages of the generated application, and its types that have names of several words. */
    private static Set<String> generated(String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        Pattern place = Pattern.compile(".*/_package_/(?:(.*)/)?([^/]+)\\.java\\.ftl");
        for (Path file : files(KITS.resolve(kind).toString(), ".java.ftl")) {
            Matcher matcher = place.matcher(file.toString().replace('\\', '/'));
            if (matcher.matches()) {
                String below = matcher.group(1) == null ? "" : matcher.group(1).replace('/', '.');
                Stream.of(below, matcher.group(2))
                        .filter(name -> parts(name).size() > 1 && !name.equals("package-info"))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static List<String> kinds() throws IOException {
        try (Stream<Path> folders = Files.list(Repository.ROOT.resolve(CATALOGS))) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    /** All main sources but the packages that bear a kit's name. */
    private static List<Path> machines() throws IOException {
        List<Path> own = kinds().stream()
                .map(kind -> Repository.ROOT.resolve(RULES).resolve(kind))
                .toList();
        List<Path> files = new ArrayList<>();
        for (String module :
                List.of("adr", "templates", "archunit-rules", "checker", "maven-plugin", "workbench", "mcp", "cli")) {
            files.addAll(files(module + "/src/main/java", ".java"));
        }
        files.removeIf(file -> own.stream().anyMatch(file::startsWith));
        return files;
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Repository.ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> parts(String text) {
        return PART.matcher(text)
                .results()
                .map(part -> part.group().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Whether the parts of a word follow each other; the last may stand in the plural. */
    private static boolean isIn(List<String> word, List<String> parts) {
        for (int i = 0; i + word.size() <= parts.size(); i++) {
            String end = parts.get(i + word.size() - 1);
            String last = word.get(word.size() - 1);
            if (parts.subList(i, i + word.size() - 1).equals(word.subList(0, word.size() - 1))
                    && (end.equals(last) || end.equals(last + "s"))) {
                return true;
            }
        }
        return false;
    }
}
