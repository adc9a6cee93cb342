package dev.plumbline.workbench.code;

import dev.plumbline.templates.scaffold.DecisionTest.Framework;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The build of a project that exists.
 *
 * @param name of its file, such as {@code build.gradle.kts}
 * @param texts of everything that says what it depends on, without comments
 */
public record BuildFile(Path folder, String name, String texts) {

    private static final List<String> KNOWN =
            List.of("pom.xml", "build.gradle.kts", "build.gradle", "settings.gradle.kts", "settings.gradle");
    private static final List<String> MORE = List.of("gradle/libs.versions.toml");
    private static final int DEEPEST = 8;
    private static final Pattern SCRIPT =
            Pattern.compile("\\.gradle(\\.kts)?$|[/\\\\](buildSrc|build-logic)[/\\\\].*\\.(kt|java|groovy|kts)$");
    private static final Pattern COMMENT =
            Pattern.compile("(?m)<!--[\\s\\S]*?-->|^\\s*/\\*[\\s\\S]*?\\*/|^\\s*(?://|#).*$");
    private static final Pattern JUPITER = Pattern.compile("junit-jupiter|org\\.junit\\.jupiter|junit-bom|quarkus-junit"
            + "|spring-boot-starter-test|useJUnitPlatform|kotlin-test-junit5");
    private static final Pattern JUNIT_4 =
            Pattern.compile("<artifactId>\\s*junit\\s*</artifactId>|junit:junit\\b|kotlin-test-junit\\b");
    private static final Pattern TESTNG = Pattern.compile("testng");
    /** What this starter brought along before Spring Boot 2.2 was JUnit 4. */
    private static final Pattern OLD_SPRING_BOOT = Pattern.compile(
            "<artifactId>spring-boot-(?:starter-parent|dependencies)</artifactId>\\s*<version>(?:1\\.|2\\.[01]\\.)"
                    + "|org\\.springframework\\.boot[\"')]+\\s*version\\s*[\"'](?:1\\.|2\\.[01]\\.)");

    private static final Pattern JAVA = Pattern.compile(
            "<(?:java\\.version|(?:maven\\.compiler\\.)?(?:release|source|target))>\\s*(?:1\\.)?(\\d+)\\s*<"
                    + "|(?:sourceCompatibility|jvmTarget|jvmToolchain|JavaLanguageVersion\\.of)"
                    + "[\\s=(\"']*(?:JavaVersion\\.VERSION_)?(?:1[._])?(\\d+)");

    private static final Pattern LIBRARY = Pattern.compile("dev\\.plumbline[\\s\\S]{0,80}?archunit-rules");

    /** The build in a folder; Maven's, if there are two. */
    public static Optional<BuildFile> in(Path folder) {
        return KNOWN.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .findFirst()
                .map(name -> new BuildFile(folder, name, texts(folder, name)));
    }

    private static String texts(Path folder, String name) {
        return Stream.concat(Stream.of(name), MORE.stream())
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .map(BuildFile::uncommented)
                .collect(Collectors.joining("\n"));
    }

    static String uncommented(Path file) {
        return COMMENT.matcher(read(file)).replaceAll("");
    }

    /** What is looked for is plain in every encoding that build files are in. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path file() {
        return folder.resolve(name);
    }

    public boolean isMaven() {
        return name.equals("pom.xml");
    }

    public boolean isKotlin() {
        return name.endsWith(".kts");
    }

    /** What tests run with; empty if the file does not say. */
    public Optional<Framework> framework() {
        if (JUPITER.matcher(texts).find() && !OLD_SPRING_BOOT.matcher(texts).find()) {
            return Optional.of(Framework.JUNIT_JUPITER);
        }
        if (JUNIT_4.matcher(texts).find() || OLD_SPRING_BOOT.matcher(texts).find()) {
            return Optional.of(Framework.JUNIT_4);
        }
        return TESTNG.matcher(texts).find() ? Optional.of(Framework.TESTNG) : Optional.empty();
    }

    /** The newest version of Java that it names; empty if it names none. */
    public OptionalInt java() {
        return JAVA.matcher(texts)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .filter(version -> version.length() < 4)
                .mapToInt(Integer::parseInt)
                .max();
    }

    /** What the build holds the style of code to, in this file and in those that it is made of besides. */
    public List<HouseStyle> styles() {
        String all = texts + "\n" + (isMaven() ? InheritedPoms.of(folder, texts).texts() : scripts());
        return HouseStyle.in(all);
    }

    /** A pom that this one inherits from and that is not on this machine: nobody knows what is in it. */
    public Optional<String> unknownParent() {
        return isMaven() ? InheritedPoms.of(folder, texts).missing() : Optional.empty();
    }

    /** Gradle's scripts in this folder, in the one above, and in those that plugins of the build's own are in. */
    private String scripts() {
        Path above = Optional.ofNullable(folder.toAbsolutePath().normalize().getParent())
                .orElse(folder);
        return Stream.concat(files(above, 1), files(folder, DEEPEST))
                .filter(file -> SCRIPT.matcher(file.toString()).find())
                .map(BuildFile::uncommented)
                .collect(Collectors.joining("\n"));
    }

    private static Stream<Path> files(Path folder, int depth) {
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException | UncheckedIOException e) {
            return Stream.empty();
        }
    }

    /** Whether it has the library that the one test needs. */
    public boolean hasLibrary() {
        return LIBRARY.matcher(texts).find();
    }
}
