package dev.plumbline.rules.dependency;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A library's name in a repository, as Maven writes it into the library's jar. */
public record Coordinates(String group, String artifact) {

    private static final Pattern WRITTEN = Pattern.compile("META-INF/maven/([^/]+)/([^/]+)/pom\\.(?:xml|properties)");

    /** Those that the name of a file in a jar tells. */
    public static Optional<Coordinates> of(String entry) {
        Matcher written = WRITTEN.matcher(entry);
        return written.matches() ? Optional.of(new Coordinates(written.group(1), written.group(2))) : Optional.empty();
    }

    /** Where Maven puts the library's pom into its jar. */
    public String path() {
        return "META-INF/maven/" + group + "/" + artifact + "/pom.xml";
    }

    /** Whether a jar is called so: {@code artifact-1.0.jar}, or as Quarkus does {@code group.artifact-1.0.jar}. */
    public boolean isNameOf(String jar) {
        return jar.matches(
                "(?:" + Pattern.quote(group + ".") + ")?" + Pattern.quote(artifact) + "(?:-\\d.*)?\\.[a-z]+");
    }
}
