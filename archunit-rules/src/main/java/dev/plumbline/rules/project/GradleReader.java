package dev.plumbline.rules.project;

import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.project.Pom.Dependency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds dependencies in a build file of Gradle. It is a program, so only what is written plainly is seen:
 * {@code implementation("group:artifact:version")}, {@code implementation 'group:artifact'}, and names of
 * {@code gradle/libs.versions.toml}.
 */
final class GradleReader {

    private static final Pattern DEPENDENCY = Pattern.compile(
            "^\\s*(\\w+)\\s*\\(?\\s*(?:platform\\s*\\(\\s*)?(?:[\"']([\\w.-]+):([\\w.-]+)(?::[^\"']*)?[\"']|libs\\.([\\w.]+))");
    private static final Pattern ALIAS =
            Pattern.compile("^\\s*([\\w-]+)\\s*=\\s*\\{?.*?(?:module\\s*=\\s*)?[\"']([\\w.-]+):([\\w.-]+).*");
    private static final Pattern ALIAS_IN_PARTS = Pattern.compile(
            "^\\s*([\\w-]+)\\s*=\\s*\\{.*group\\s*=\\s*[\"']([\\w.-]+)[\"'].*name\\s*=\\s*[\"']([\\w.-]+)[\"'].*");

    private GradleReader() {}

    static List<Dependency> dependencies(CodeModule module) {
        Optional<Path> file = module.gradleFile();
        if (file.isEmpty()) {
            return List.of();
        }
        Map<String, Matcher> aliases = aliases(module.project());
        String name = module.name(String.valueOf(file.get().getFileName()));
        List<Dependency> dependencies = new ArrayList<>();
        String[] lines = TextFile.read(file.get()).split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            Matcher matcher = DEPENDENCY.matcher(lines[i]);
            if (matcher.find() && !matcher.group(1).equals("platform")) {
                int line = i + 1;
                coordinates(matcher, aliases)
                        .ifPresent(found -> dependencies.add(new Dependency(
                                found.get(0),
                                found.get(1),
                                scope(matcher.group(1)),
                                List.of(),
                                name,
                                line,
                                List.of())));
            }
        }
        return dependencies;
    }

    private static Optional<List<String>> coordinates(Matcher matcher, Map<String, Matcher> aliases) {
        if (matcher.group(2) != null) {
            return Optional.of(List.of(matcher.group(2), matcher.group(3)));
        }
        return Optional.ofNullable(aliases.get(matcher.group(4))).map(alias -> List.of(alias.group(2), alias.group(3)));
    }

    private static String scope(String configuration) {
        return configuration.toLowerCase(Locale.ROOT).startsWith("test") ? "test" : "";
    }

    /** By the name that build files use: {@code spring-kafka} is {@code libs.spring.kafka}. */
    private static Map<String, Matcher> aliases(Path project) {
        Path file = project.resolve("gradle/libs.versions.toml");
        Map<String, Matcher> aliases = new HashMap<>();
        if (Files.isRegularFile(file)) {
            TextFile.read(file).lines().forEach(line -> {
                for (Pattern form : List.of(ALIAS, ALIAS_IN_PARTS)) {
                    Matcher matcher = form.matcher(line);
                    if (matcher.matches()) {
                        aliases.put(matcher.group(1).replace('-', '.').replace('_', '.'), matcher);
                    }
                }
            });
        }
        return aliases;
    }
}
