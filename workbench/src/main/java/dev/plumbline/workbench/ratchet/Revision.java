package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A folder as it was in a revision of git. */
final class Revision {

    /** Of {@code git ls-tree -l}; links and other repositories are none. What the repository lost has no size. */
    private static final Pattern FILE = Pattern.compile("100\\d+ blob (\\S+) +(?:(\\d+)|BAD)\t(.*)", Pattern.DOTALL);

    private static final Pattern SOURCE =
            Pattern.compile("(.*/)?(?!" + Tests.NAME + "\\.)[^/]*\\.(java|kt|groovy|scala)");

    private final Git git;
    private final String commit;

    private Revision(Git git, String commit) {
        this.git = git;
        this.commit = commit;
    }

    /**
     * @param name such as {@code origin/main}, a tag or a commit
     * @throws InvalidInputException if the folder is in no repository, or that does not have the revision
     */
    static Revision of(Path folder, String name) {
        Git git = new Git(folder, "--base " + name);
        boolean isShallow = git.tried("rev-parse", "--is-shallow-repository")
                .orElseThrow(() -> git.failed(
                        folder + " is in no repository that git reads",
                        "check a clone without --base, or see what git status says there"))
                .strip()
                .equals("true");
        return git.tried("rev-parse", "--verify", "--quiet", "--end-of-options", name + "^{commit}")
                .map(commit -> new Revision(git, commit.strip()))
                .orElseThrow(() -> git.failed(
                        isShallow
                                ? "this clone is shallow and does not have the revision"
                                : "there is no such revision here",
                        isShallow
                                ? "fetch it with git fetch --depth=1 origin, or clone all of the history"
                                        + " (fetch-depth: 0)"
                                : "name a branch, a tag or a commit that git log knows, or get it with git fetch"));
    }

    /** What was touched in the folder since, also what nobody added yet; sorted. */
    List<String> touched() {
        TreeSet<String> paths =
                new TreeSet<>(git.parts("diff", "--name-only", "-z", "--no-renames", "--relative", commit, "--", "."));
        paths.addAll(git.parts("ls-files", "--others", "--exclude-standard", "-z", "--", "."));
        return List.copyOf(paths);
    }

    /** A file by its path from the root of the repository. */
    Optional<String> file(String path) {
        return git.tried("cat-file", "blob", commit + ":" + path);
    }

    /** The folder's path in its repository, with a slash at its end; empty if it is the root. */
    String prefix() {
        return git.text("rev-parse", "--show-prefix").strip();
    }

    /**
     * Writes the files that say what holds: all but sources, and what is too large to be read.
     *
     * @param target a folder that is there
     */
    void writeTo(Path target) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        for (String entry : git.parts("ls-tree", "-r", "-l", "-z", commit, "--", ".")) {
            Matcher file = FILE.matcher(entry);
            if (file.matches()
                    && (file.group(2) == null || Long.parseLong(file.group(2)) <= TextFile.LARGEST)
                    && ProjectPath.problem(file.group(3)).isEmpty()
                    && !SOURCE.matcher(file.group(3)).matches()) {
                files.put(file.group(3), file.group(1));
            }
        }
        Path wanted = Files.createTempFile("plumbline-", ".wanted");
        try {
            Files.write(wanted, files.values());
            Process batch = git.start(git.builder("cat-file", "--batch").redirectInput(wanted.toFile()));
            try (InputStream in = new BufferedInputStream(batch.getInputStream())) {
                for (String path : files.keySet()) {
                    Path file = target.resolve(path);
                    Files.createDirectories(file.getParent());
                    Files.write(file, next(in));
                }
            }
        } finally {
            Files.delete(wanted);
        }
    }

    /** One of {@code git cat-file --batch}: a line with the size at its end, the content, and a line break. */
    private byte[] next(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        String size = line.substring(line.lastIndexOf(" ") + 1);
        if (!size.matches("\\d+")) {
            throw git.failed("git did not give all files of the revision", "see what git fsck says");
        }
        byte[] content = in.readNBytes(Integer.parseInt(size));
        in.skipNBytes(1);
        return content;
    }
}
