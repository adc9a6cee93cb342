package dev.plumbline.workbench.code;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.dependency.XmlElement;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** What a project that exists is called, by its own build. Only the form is ours, so a name may have to give a little. */
public final class ProjectIdentity {

    private static final int LONGEST_NAME = 60;
    private static final Pattern GRADLE_NAME = Pattern.compile("rootProject\\.name\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Pattern GRADLE_GROUP = Pattern.compile("(?m)^\\s*group\\s*=?\\s*[\"']([^\"']+)[\"']");
    private static final Pattern PROPERTY_GROUP = Pattern.compile("(?m)^\\s*group\\s*=\\s*(\\S+)\\s*$");

    private ProjectIdentity() {}

    /**
     * The project's part of the answers.
     *
     * @param basePackage what its code is in
     * @throws InvalidInputException if the build file cannot be read
     */
    public static Draft of(BuildFile build, String basePackage) {
        Optional<XmlElement> pom = build.isMaven() ? Optional.of(pom(build)) : Optional.empty();
        String name = pom.flatMap(project -> text(project, "artifactId"))
                .or(() -> inGradle(build, List.of("settings.gradle.kts", "settings.gradle"), GRADLE_NAME))
                .orElse(String.valueOf(build.folder().getFileName()));
        Optional<String> group = pom.isPresent()
                ? pom.flatMap(project -> text(project, "groupId").or(() -> text(project, "parent/groupId")))
                : inGradle(build, List.of("build.gradle.kts", "build.gradle"), GRADLE_GROUP)
                        .or(() -> inGradle(build, List.of("gradle.properties"), PROPERTY_GROUP));
        return Draft.EMPTY
                .with(ProjectPart.NAME, named(name))
                .with(
                        ProjectPart.GROUP,
                        group.filter(ProjectPart.GROUP::accepts).orElse(basePackage))
                .with(ProjectPart.PACKAGE, basePackage);
    }

    private static Optional<String> inGradle(BuildFile build, List<String> files, Pattern pattern) {
        return files.stream()
                .map(build.folder()::resolve)
                .filter(Files::isRegularFile)
                .map(TextFile::read)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    /** {@code ShopService_2} is {@code shopservice-2}: lower-case words joined by hyphens. */
    private static String named(String name) {
        String words =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String cut = words.substring(0, Math.min(words.length(), LONGEST_NAME)).replaceAll("-+$", "");
        return ProjectPart.NAME.accepts(cut) ? cut : "project";
    }

    private static XmlElement pom(BuildFile build) {
        try {
            return XmlElement.read(build.file());
        } catch (SAXParseException e) {
            throw new InvalidInputException(
                    new Location(build.file().toString(), e.getLineNumber(), e.getColumnNumber()),
                    "this is no XML: " + e.getMessage(),
                    "mend the line");
        } catch (SAXException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> text(XmlElement project, String name) {
        return project.value(name).filter(text -> !text.isEmpty());
    }
}
