package dev.plumbline.adr.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A path of a file inside a project: relative, with forward slashes, and never leading out of it. There is no other
 * way to name a file that Plumbline writes, deletes or compares, so nothing that is read from a manifest, a journal
 * or an answer can name a file elsewhere.
 */
public record ProjectPath(String text) implements Comparable<ProjectPath> {

    private static final String GIT = ".git";

    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*");

    /** What must not get to a terminal as it is. */
    private static final String UNSEEN = "[\\p{Cc}\\p{Cf}\\p{Cs}]";

    /** @throws IllegalArgumentException if the text is no such path */
    public ProjectPath {
        Optional<String> problem = problem(text);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(shown(text) + " " + problem.get());
        }
    }

    /**
     * A path that somebody wrote.
     *
     * @throws InvalidInputException with the place, if it is not one inside the project
     */
    public static ProjectPath at(Location place, String text, String remedy) {
        problem(text).ifPresent(problem -> {
            throw new InvalidInputException(place, shown(text) + " " + problem, remedy);
        });
        return new ProjectPath(text);
    }

    private static String shown(String text) {
        return "\"" + text.replaceAll(UNSEEN, "?") + "\"";
    }

    /** Why a text is no path inside a project, as the end of a sentence; empty if it is one. */
    public static Optional<String> problem(String text) {
        if (text.isEmpty()) {
            return Optional.of("is no path");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("has a control character in it");
        }
        if (text.indexOf('\\') >= 0) {
            return Optional.of("has a backslash in it");
        }
        if (text.startsWith("/") || DRIVE.matcher(text).matches()) {
            return Optional.of("leads out of the project");
        }
        return List.of(text.split("/", -1)).stream()
                .map(ProjectPath::segmentProblem)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> isKnownHere(text) ? Optional.empty() : Optional.of("is no path on this system"));
    }

    private static boolean isKnownHere(String text) {
        try {
            return !Path.of(text).isAbsolute();
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Some systems take a trailing blank or dot off a name, so that what looks like a name is a way up. */
    private static Optional<String> segmentProblem(String segment) {
        String name = segment.strip();
        if (name.isEmpty() || name.equals(".")) {
            return Optional.of("is not in its simplest form");
        }
        if (name.chars().allMatch(c -> c == '.' || Character.isWhitespace(c))) {
            return Optional.of("leads out of the project");
        }
        boolean isGit = name.toLowerCase(Locale.ROOT).equals(GIT);
        return isGit ? Optional.of("leads into the repository of git") : Optional.empty();
    }

    /**
     * Where the file is on this disk. Symbolic links that stay in the project are left to the system to follow.
     *
     * @param project its folder
     * @throws InvalidInputException if a symbolic link on the way leads out of the project, or nowhere
     */
    public Path in(Path project) {
        Path root = project.toAbsolutePath().normalize();
        Path file = root;
        for (String segment : text.split("/")) {
            file = file.resolve(segment);
            Optional<String> problem = Files.isSymbolicLink(file) ? linkProblem(root, file) : Optional.empty();
            if (problem.isPresent()) {
                throw new InvalidInputException(
                        Location.wholeFile(file.toString()),
                        "this is a symbolic link that " + problem.get()
                                + ", and Plumbline keeps to the project's own folder",
                        "put a file or a folder of the project in its place");
            }
        }
        return file;
    }

    private static Optional<String> linkProblem(Path root, Path link) {
        try {
            Path home = root.toRealPath();
            Path real = link.toRealPath();
            return real.startsWith(home) && !real.equals(home)
                    ? problem(home.relativize(real).toString().replace('\\', '/'))
                    : Optional.of("leads out of the project");
        } catch (IOException e) {
            return Optional.of("leads nowhere");
        }
    }

    /** The folder that it is in; empty if that is the project's own. */
    public Optional<ProjectPath> parent() {
        int slash = text.lastIndexOf('/');
        return slash < 0 ? Optional.empty() : Optional.of(new ProjectPath(text.substring(0, slash)));
    }

    @Override
    public int compareTo(ProjectPath other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
