package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.source.TextFile;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A small catalog with a question of every kind. */
final class Questions {

    static final Catalog CATALOG = CatalogReader.read(
            "catalog.yaml",
            TextFile.read("catalog.yaml", Objects.requireNonNull(Questions.class.getResourceAsStream("catalog.yaml"))));

    static final List<Question> ALL = CATALOG.questions();

    static final Question ENGINEERS = CATALOG.question("team.engineers").orElseThrow();

    static final Question BUDGET = CATALOG.question("budget.monthly").orElseThrow();

    /** Not among the others: only its range is of interest. */
    static final Question GROWTH = new Question(
            "volume.growth",
            "By what factor will the volume grow in 24 months?",
            "",
            new WholeNumber(1, 100, "times", Optional.empty()),
            Optional.of(new Value.Amount(2)),
            new Value.Amount(2));

    /** Nor this one. */
    static final Question VOLUME = new Question(
            "volume.per-day",
            "How many notifications a day?",
            "",
            new WholeNumber(1, 10_000_000_000L, "a day", Optional.empty()),
            Optional.empty(),
            new Value.Amount(1000));

    private Questions() {}

    static Script everything() {
        return script(Course.ofEverything(CATALOG));
    }

    static Script whatMatters() {
        return script(Course.ofWhatMatters(CATALOG, 0));
    }

    static Script script(Course course) {
        return new Script(course, draft -> List.of(), Script.NO_OBJECTION, decisive(course.catalog()));
    }

    /** As commands work it out. */
    static Function<Draft, List<Question>> decisive(Catalog catalog) {
        Deciding deciding = new Deciding(catalog, LocalDate.of(2026, 11, 23));
        return draft -> {
            Decided decided = deciding.decide(draft);
            return decided.decision().chosen().isPresent() ? decided.decisive() : List.of();
        };
    }
}
