package dev.plumbline.templates.journal;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file that is written or deleted. In the journal it is a line: its checksum before and after, {@code -} where
 * there is no file, and its path.
 */
record Step(ProjectPath path, Optional<String> before, Optional<String> after) {

    private static final String HEADER = "plumbline-journal 1";
    private static final String ABSENT = "-";
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}|-) ([0-9a-f]{64}|-) (\\S.*)");
    private static final String REMEDY = "remove the folder it is in, and restore the project from version control";

    /** Whether a file's present content is one of the two that this step knows of. */
    boolean knows(Optional<String> now) {
        return now.equals(before) || now.equals(after);
    }

    static String text(List<Step> steps) {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        steps.forEach(step -> text.append(step.before.orElse(ABSENT))
                .append(' ')
                .append(step.after.orElse(ABSENT))
                .append(' ')
                .append(step.path)
                .append('\n'));
        return text.toString();
    }

    /** @throws InvalidInputException with the line, if this was not written by Plumbline */
    static List<Step> read(String file, String text) {
        List<String> lines = List.of(text.split("\n"));
        if (!lines.get(0).equals(HEADER)) {
            throw new InvalidInputException(
                    new Location(file, 1, 1), "this is no journal of this version of Plumbline", REMEDY);
        }
        List<Step> steps = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            steps.add(step(new Location(file, i + 1, 1), lines.get(i)));
        }
        return steps;
    }

    private static Step step(Location at, String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            throw new InvalidInputException(at, "this line is damaged", REMEDY);
        }
        return new Step(
                ProjectPath.at(at, matcher.group(3), REMEDY), checksum(matcher.group(1)), checksum(matcher.group(2)));
    }

    private static Optional<String> checksum(String word) {
        return word.equals(ABSENT) ? Optional.empty() : Optional.of(word);
    }
}
