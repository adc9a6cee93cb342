package dev.plumbline.rules.configuration;

import dev.plumbline.rules.project.CodeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files of a module that configure it: among its resources at any depth, beside its build file, below
 * {@code config}, and {@code .env} with those for a place, such as {@code .env.prod}.
 */
public final class ConfigurationFiles {

    /** Variables that stand for those of the environment; behind a dot they are for a place, or for nobody to read. */
    private static final Pattern ENVIRONMENT = Pattern.compile(
            "\\.env(?:\\.([A-Za-z0-9_-]+)(?:\\.[A-Za-z0-9_-]+)*)?(?<!\\.(?:bak|orig|swp|gpg|enc|age|asc))");

    private static final List<String> RESOURCES = List.of("src/main/resources");

    /** The profile is what stands behind a hyphen. */
    private static final Pattern NAME =
            Pattern.compile("(?:application|bootstrap)[^-/]*?(?:-([^/]+))?\\.(?:properties|ya?ml)"
                    + "|microprofile-config(?:-([^/]+))?\\.(?:properties|ya?ml)");

    /** What some frameworks read, too. */
    private static final Pattern NOT_READ = Pattern.compile("application(?:-[^/]*)?\\.(?:conf|json|toml|groovy)");

    /** What lies there is for projects that are made from it. */
    private static final String ARCHETYPE = "archetype-resources";

    private final Set<String> read = new TreeSet<>();
    private final Set<String> notRead = new TreeSet<>();
    private final Path module;

    private ConfigurationFiles(Path module) {
        this.module = module;
    }

    /** Those of a module, in the order of their names. */
    static ConfigurationFiles of(CodeModule module) {
        ConfigurationFiles files = new ConfigurationFiles(module.directory());
        files.addAll(module.directory(), 1);
        Path config = module.directory().resolve("config");
        // A module of that name says itself what it is configured by.
        if (!CodeModule.isIn(config)) {
            files.addAll(config, Integer.MAX_VALUE);
        }
        Stream.concat(RESOURCES.stream().map(module.directory()::resolve), module.folders().resources().stream())
                .distinct()
                .forEach(folder -> files.addAll(folder, Integer.MAX_VALUE));
        return files;
    }

    /** Whether a file among the resources configures the application. */
    public static boolean areRead(String name) {
        return NAME.matcher(fileName(name)).matches() && !name.contains(ARCHETYPE + "/");
    }

    /** Whether a file configures an application or its environment, wherever it stands. */
    public static boolean mayBeRead(String name) {
        return areRead(name) || isEnvironment(name);
    }

    /** Whether a file configures its module, by its path relative to that. */
    public static boolean areRead(CodeModule module, String name) {
        boolean isAtPlace = !name.contains("/")
                || name.startsWith("config/")
                || Stream.concat(
                                RESOURCES.stream().map(module.directory()::resolve),
                                module.folders().resources().stream())
                        .anyMatch(module.directory().resolve(name)::startsWith);
        return isAtPlace && mayBeRead(name);
    }

    /** Relative to the module, with forward slashes. */
    Set<String> read() {
        return read;
    }

    /** Files in a form that is not read here. */
    Set<String> notRead() {
        return notRead;
    }

    static boolean isEnvironment(String name) {
        return ENVIRONMENT.matcher(fileName(name)).matches();
    }

    /** What a file is for, by its name; empty if it is always in force. */
    static String profile(String name) {
        Matcher environment = ENVIRONMENT.matcher(fileName(name));
        if (environment.matches()) {
            return Objects.requireNonNullElse(environment.group(1), "");
        }
        Matcher matcher = NAME.matcher(fileName(name));
        if (!matcher.matches()) {
            return "";
        }
        String profile = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return profile == null ? "" : profile;
    }

    private static String fileName(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private void addAll(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                    return directory.endsWith(ARCHETYPE) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (attributes.isRegularFile()) {
                        add(module.relativize(file).toString().replace('\\', '/'));
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** A link to a folder above, or a file that went away meanwhile. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String name) {
        String file = fileName(name);
        if (NAME.matcher(file).matches() || isEnvironment(file)) {
            read.add(name);
        } else if (NOT_READ.matcher(file).matches()) {
            notRead.add(name);
        }
    }
}
