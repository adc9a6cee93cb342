package dev.plumbline.workbench.code;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The poms that a pom inherits from, as far as they are on this machine.
 *
 * @param texts of all that were found
 * @param missing the first that was not; empty if all were
 */
record InheritedPoms(String texts, Optional<String> missing) {

    private static final int MOST = 20;
    private static final Pattern PARENT = Pattern.compile("<parent>([\\s\\S]*?)</parent>");
    /** What has artifacts of its own in it. */
    private static final Pattern INNER =
            Pattern.compile("<(parent|build|dependencies|dependencyManagement|profiles|reporting)>[\\s\\S]*?</\\1>");

    private static final Path REPOSITORY = Path.of(System.getProperty("user.home"), ".m2", "repository");

    /** @param text of a pom, without comments */
    static InheritedPoms of(Path folder, String text) {
        StringBuilder texts = new StringBuilder();
        Path place = folder;
        String pom = text;
        for (int i = 0; i < MOST; i++) {
            Matcher parent = PARENT.matcher(pom);
            if (!parent.find()) {
                return new InheritedPoms(texts.toString(), Optional.empty());
            }
            String artifact = element(parent.group(1), "artifactId").orElse("");
            Optional<Path> file = find(place, parent.group(1), artifact);
            if (file.isEmpty()) {
                return new InheritedPoms(texts.toString(), Optional.of(artifact));
            }
            pom = BuildFile.uncommented(file.get());
            place = Objects.requireNonNull(file.get().getParent());
            texts.append(pom).append('\n');
        }
        return new InheritedPoms(texts.toString(), Optional.of("a parent"));
    }

    private static Optional<Path> find(Path folder, String parent, String artifact) {
        String relative = parent.matches("[\\s\\S]*<relativePath\\s*/>[\\s\\S]*") || parent.contains("<relativePath></")
                ? ""
                : element(parent, "relativePath").orElse("../pom.xml");
        Path beside = folder.resolve(relative.endsWith(".xml") ? relative : relative + "/pom.xml")
                .normalize();
        boolean isParent = !relative.isEmpty()
                && Files.isRegularFile(beside)
                && element(INNER.matcher(BuildFile.uncommented(beside)).replaceAll(""), "artifactId")
                        .equals(Optional.of(artifact));
        if (isParent) {
            return Optional.of(beside);
        }
        String version = element(parent, "version").orElse("");
        String group = element(parent, "groupId").orElse("").replace('.', '/');
        return Optional.of(REPOSITORY.resolve(
                        group + "/" + artifact + "/" + version + "/" + artifact + "-" + version + ".pom"))
                .filter(Files::isRegularFile);
    }

    private static Optional<String> element(String text, String name) {
        Matcher matcher = Pattern.compile("<" + name + ">\\s*([^<\\s]*)\\s*</" + name + ">")
                .matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
