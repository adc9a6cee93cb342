package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.checker.Weakening.Kind;
import dev.plumbline.rules.source.SourceText;
import dev.plumbline.workbench.ratchet.Fact.Hold;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one test that holds a project in every build, and what could keep a build from running it. */
final class Tests {

    /** Of the class, and of its file without what it is written in. */
    static final String NAME = "RecordedDecisionTest";

    /** Where builds look for tests. */
    private static final Pattern TEST_SOURCES = Pattern.compile("^src[/\\\\][^/\\\\]*[tT]est[^/\\\\]*[/\\\\]");

    /** What such a test consists of, in its plain form. */
    private static final List<Pattern> PARTS = List.of(
            Pattern.compile("@(?:[\\w.]+\\.)?(Test)\\b"),
            Pattern.compile("\\bDecisionRules\\s*\\.\\s*(from)\\b"),
            Pattern.compile("\\.\\s*(check)\\s*\\("));

    /** The form that shows a tree in an IDE, which is as good as the plain one. */
    private static final Pattern TREE = Pattern.compile("(@(?:[\\w.]+\\.)?Test)Factory\\b([^{}]*\\{\\s*)return\\b"
            + "(\\s+DecisionRules\\b[^{};]*\\.\\s*)dynamicTests(\\s*\\(\\s*\\)\\s*;)");

    /** What lets a test pass that looks as if it ran. */
    private static final Pattern PASSED_OVER =
            Pattern.compile("@(?:[\\w.]+\\.)?(?:Disabled|Ignore|Enabled|Tag|Category)\\w*"
                    + "|\\bassum\\w+|\\babort\\b|\\benabled\\s*=\\s*false|\\b(?:if|return|try|catch)\\b"
                    + "|\\.\\s*(?:asOf|with[A-Z]\\w*)\\b");

    private static final List<String> BUILD_FILES = List.of(
            "pom.xml", "build.gradle", "build.gradle.kts", "gradle.properties", ".mvn/maven.config", ".mvn/jvm.config");

    /** Its name, or a pattern that it fits, as in a list of what is left out. */
    private static final String OF_TEST =
            "(?:" + NAME + "|(?<![\\w*.])\\*+(?:Decision)?Test(?!\\w)|Recorded\\w*\\*|\\*(?:Recorded)?Decision\\*)";

    /** What makes a build pass over tests, or over what comes of them. */
    private static final Pattern NOT_RUN = Pattern.compile(
            "(?:skipTests|maven\\.test\\.skip|testFailureIgnore|maven\\.test\\.failure\\.ignore)(?:>|\\s*=)\\s*true"
                    + "|-D(?:skipTests|maven\\.test\\.skip|maven\\.test\\.failure\\.ignore)(?![\\w.]|=false)"
                    + "|(?<!\\S)(?:-fn|--fail-never)(?!\\S)"
                    + "|maven-surefire-plugin</artifactId>(?:(?!</plugin>)[\\s\\S])*<skip>\\s*true"
                    + "|ignoreFailures(?:\\s*=\\s*|\\.set\\(\\s*|\\s+)true"
                    + "|<(?:exclude|testExclude)>[^<]*" + OF_TEST + "[^<]*"
                    + "|exclude\\w*\\s*\\(?\\s*[\"'][^\"']*" + OF_TEST
                    + "|<test>![^<]*" + NAME
                    + "|(?:\\btest|[\"']test[\"']\\)|\\bwithType\\W+Test\\b[^{}\\n]*)\\s*\\{[^}]*\\benabled\\s*=\\s*false");

    private static final Pattern XML_COMMENT = Pattern.compile("<!--[\\s\\S]*?-->");

    private Tests() {}

    /** @param modules the folders of the project's own modules */
    static List<Fact> in(Path project, List<Path> modules) {
        List<Fact> facts = new ArrayList<>();
        for (Path module : modules) {
            FileTree.files(module.resolve("src")).stream()
                    .filter(file -> file.getFileName().toString().matches(NAME + "\\.(java|kt)"))
                    .filter(file -> TEST_SOURCES
                            .matcher(module.relativize(file).toString())
                            .find())
                    .forEach(file -> addTest(
                            name(project, file), plain(SourceText.read(file).code()), facts));
            BUILD_FILES.stream()
                    .map(module::resolve)
                    .filter(Files::isRegularFile)
                    .forEach(file -> addBuild(name(project, file), file, facts));
        }
        return facts;
    }

    private static String plain(String code) {
        return TREE.matcher(code).replaceAll("$1$2$3check$4");
    }

    private static void addTest(String name, String code, List<Fact> facts) {
        facts.add(new Fact(Kind.TEST, Hold.STAYS, NAME, "", Location.wholeFile(name), ""));
        for (Pattern part : PARTS) {
            Matcher found = part.matcher(code);
            if (found.find()) {
                Location at = new Location(name, line(code, found.start()), 0);
                facts.add(new Fact(Kind.TEST, Hold.STAYS, found.group(1) + " in " + NAME, "", at, NAME));
            }
        }
        addEach(PASSED_OVER, name, NAME, code, facts);
    }

    private static void addBuild(String name, Path file, List<Fact> facts) {
        String text = TextFile.readUtf8OrLatin1(name, file);
        String bare = XML_COMMENT.matcher(text).replaceAll(comment -> "\n"
                .repeat((int) comment.group().lines().count() - 1));
        addEach(NOT_RUN, name, name, bare, facts);
    }

    private static void addEach(Pattern wanted, String name, String what, String text, List<Fact> facts) {
        Matcher found = wanted.matcher(text);
        while (found.find()) {
            Location at = new Location(name, line(text, found.start()), 0);
            String words = found.group().replaceAll("\\s+", " ");
            facts.add(new Fact(Kind.TEST, Hold.STAYS_OUT, what + " says " + words, "", at, ""));
        }
    }

    private static int line(String text, int place) {
        return 1 + (int) text.substring(0, place).chars().filter(c -> c == '\n').count();
    }

    private static String name(Path project, Path file) {
        return project.relativize(file).toString().replace('\\', '/');
    }
}
