package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder of a project's records: {@code docs/decisions}, or the one that its answers name with {@code records}.
 *
 * @param path relative to the project
 */
public record RecordsFolder(ProjectPath path) {

    /** The folder of a project that names none. */
    public static final RecordsFolder STANDARD = new RecordsFolder(new ProjectPath("docs/decisions"));

    /** The key of the answers that names the folder. */
    public static final String KEY = "records";

    private static final String ANSWERS = "plumbline.yaml";

    /**
     * The folder of a project, whether or not it is there.
     *
     * @throws InvalidInputException if the answers cannot be read, or what they name is not inside the project
     */
    public static RecordsFolder of(Path project) {
        Path answers = project.resolve(ANSWERS);
        if (!Files.isRegularFile(answers)) {
            return STANDARD;
        }
        Optional<YamlNode> root = YamlReader.read(answers.toString(), TextFile.read(answers), new Diagnostics());
        return root.filter(YamlNode.Mapping.class::isInstance)
                .flatMap(map -> ((YamlNode.Mapping) map).get(KEY))
                .map(RecordsFolder::named)
                .orElse(STANDARD);
    }

    /**
     * The folder that a value of the answers names.
     *
     * @throws InvalidInputException with the place, if it is no folder inside the project
     */
    public static RecordsFolder named(YamlNode value) {
        String remedy = "write the folder's path in the project, such as doc/adr";
        if (!(value instanceof YamlNode.Scalar scalar)) {
            throw new InvalidInputException(value.at(), KEY + " is " + value.describe(), remedy);
        }
        return named(scalar.at(), scalar.text(), remedy);
    }

    /**
     * The folder that somebody named.
     *
     * @throws InvalidInputException with the place, if it is no folder inside the project
     */
    public static RecordsFolder named(Location at, String text, String remedy) {
        String simple = text.strip().replaceFirst("^(\\./+)+", "").replaceFirst("(?<=.)/+$", "");
        return new RecordsFolder(ProjectPath.at(at, simple, remedy));
    }

    /** Whether there are records in a project. Answers that cannot be read make it one: somebody must mend them. */
    public static boolean isIn(Path project) {
        try {
            return Files.isDirectory(of(project).in(project));
        } catch (InvalidInputException e) {
            return true;
        }
    }

    public boolean isStandard() {
        return equals(STANDARD);
    }

    public Path in(Path project) {
        return project.resolve(path.text());
    }

    /** The path of a file in it, relative to the project. */
    public String file(String name) {
        return path + "/" + name;
    }

    /** Whether a file of the project is in it. */
    public boolean holds(String file) {
        return file.startsWith(file(""));
    }

    @Override
    public String toString() {
        return path.text();
    }
}
