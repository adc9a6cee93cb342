package dev.plumbline.bench;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import java.time.LocalDate;
import java.util.List;

/** The answers of {@code examples/three-engineers.yaml}, as far as they are known. */
final class ThreeEngineers {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final List<String> ANSWERS = List.of(
            "project.name=acme-notifications",
            "project.group=com.acme",
            "team.engineers=3",
            "volume.per-day=50",
            "vendors=sendgrid",
            "hosting.policy=managed-only");

    private ThreeEngineers() {}

    /** What they do not say has its standard answer. */
    static Constraints withUnknown(Catalog catalog, List<Question> unknown) {
        List<Question> questions = catalog.questions();
        Constraints constraints =
                AnswersFile.settings(catalog.name(), questions, ANSWERS).toConstraints(catalog.name(), questions, DAY);
        for (Question question : unknown) {
            constraints = constraints.with(question.id(), new Answer.Unknown());
        }
        return constraints;
    }
}
