package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Decisions with a catalog whose points are written down. */
public final class WrittenPoints {

    public static final Catalog CATALOG = CatalogReader.read(text().name(), text().text());

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private WrittenPoints() {}

    /** The catalog as it is written. */
    public static NamedText text() {
        String name = "written-points.yaml";
        InputStream in = Objects.requireNonNull(WrittenPoints.class.getResourceAsStream("/catalogs/" + name));
        return new NamedText(name, TextFile.read(name, in));
    }

    /** Constraints with these answers; 5 engineers and 1,000 a day if nothing is said of them. */
    public static Constraints constraints(String... settings) {
        List<String> all = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        all.addAll(List.of("team.engineers=5", "volume.per-day=1000"));
        Draft standard = AnswersFile.settings("notification", CATALOG.questions(), all);
        return constraints(
                standard.overriddenBy(AnswersFile.settings("notification", CATALOG.questions(), List.of(settings))));
    }

    public static Constraints constraints(Draft draft) {
        return draft.toConstraints("notification", CATALOG.questions(), DAY);
    }

    /** A project, and no answer at all. */
    static Draft nothingAnswered() {
        return AnswersFile.settings(
                "notification", CATALOG.questions(), List.of("project.name=app", "project.group=com.acme"));
    }

    public static Decision decide(String... settings) {
        return decided(settings).decision();
    }

    static Decided decided(String... settings) {
        return new DecisionEngine(CATALOG).decide(constraints(settings));
    }

    public static Decision decide(Draft draft) {
        return new DecisionEngine(CATALOG).decide(constraints(draft)).decision();
    }

    /** The same answers, and everything they do not say is unknown. */
    public static Draft withTheRestUnknown(Draft draft) {
        Draft all = draft;
        for (Question question : CATALOG.questions()) {
            if (!draft.answers().containsKey(question.id())) {
                all = all.with(question.id(), new Answer.Unknown());
            }
        }
        return all;
    }

    public static OptionResult option(Decision decision, String id) {
        return decision.options().stream()
                .filter(option -> option.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
