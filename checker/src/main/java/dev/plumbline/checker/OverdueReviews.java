package dev.plumbline.checker;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Source;
import dev.plumbline.adr.constraint.SourcedAnswer;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Finds the answers of a project that somebody should have confirmed by now. */
final class OverdueReviews {

    private OverdueReviews() {}

    /**
     * A warning for each, in the order of the file; none for a project without answers.
     *
     * @throws NotCheckedError if who says them cannot be read
     */
    static List<Warning> in(Path project, LocalDate today) {
        Path file = project.resolve(AnswersFile.NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<SourcedAnswer> answers = NotCheckedError.unlessWrong(
                "who says the answers cannot be read\n",
                "mend it",
                () -> AnswersFile.sourced(AnswersFile.NAME, TextFile.read(AnswersFile.NAME, file)));
        return answers.stream()
                .filter(answer -> answer.source().isToBeConfirmed(today))
                .map(OverdueReviews::warning)
                .toList();
    }

    private static Warning warning(SourcedAnswer answer) {
        Source source = answer.source();
        String who = source.saidBy().map(name -> " by " + name).orElse("");
        String when = source.on().map(day -> " on " + day).orElse("");
        String said = who.isEmpty() && when.isEmpty() ? "" : ", said" + who + when + ",";
        return new Warning(
                Source.REVIEW_BY,
                AnswersFile.NAME,
                answer.at().line(),
                answer.question() + " " + answer.answer() + said + " was to be confirmed by "
                        + source.reviewBy().orElseThrow() + ": ask "
                        + source.saidBy().orElse("whoever knows")
                        + " whether it still holds, put another " + Source.REVIEW_BY
                        + " or another answer there, and run plumbline regenerate");
    }
}
