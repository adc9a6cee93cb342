package dev.plumbline.templates.kit;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.RecordsFolder;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that an assistant may decide up to a point, and a person beyond it.
 *
 * @param name such as {@code Scope}
 * @param alone what an assistant decides, in words
 * @param person what a person decides, in words; {@code {assumed}} stands for how many answers are assumed
 * @param answers the questions whose answers draw the line
 * @param files what lies on a person's side of it in a project that is generated, relative to that, with a slash behind
 *     folders; {@code {package}} stands for the folders of the package
 */
public record Matter(String name, String alone, String person, List<String> answers, List<String> files) {

    private static final String ANSWERS = "{answers}";
    private static final String RECORDS = "{records}";
    private static final String PACKAGE = "{package}";

    public Matter {
        answers = List.copyOf(answers);
        files = List.copyOf(files);
    }

    /** @param assumed how many answers the team did not give */
    public String person(int assumed) {
        return person.replace("{assumed}", Integer.toString(assumed));
    }

    /**
     * The files of a project, as it calls them.
     *
     * @param isGenerated whether its code is ours; of another one only the answers and the records are known
     */
    public List<String> files(String basePackage, RecordsFolder records, boolean isGenerated) {
        return files.stream()
                .flatMap(file -> file.equals(ANSWERS)
                        ? Stream.of(AnswersFile.NAME)
                        : file.equals(RECORDS)
                                ? Stream.of(records + "/")
                                : isGenerated
                                        ? Stream.of(file.replace(PACKAGE, basePackage.replace('.', '/')))
                                        : Stream.empty())
                .toList();
    }
}
