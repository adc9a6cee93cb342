package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Makes constraints of answers, or names every one that is missing, with the option that gives it. */
public final class MissingAnswers {

    private MissingAnswers() {}

    /** @throws dev.plumbline.adr.source.InvalidInputException naming every missing answer */
    public static Constraints complete(Draft draft, Catalog catalog, LocalDate today) {
        Diagnostics diagnostics = new Diagnostics();
        for (String key : draft.missing(catalog.questions())) {
            diagnostics.add(
                    Location.wholeFile(key),
                    "this must be answered: " + ask(key, catalog),
                    "give --set " + example(key, catalog));
        }
        diagnostics.throwIfAny();
        return draft.toConstraints(catalog.name(), catalog.questions(), today);
    }

    private static String ask(String key, Catalog catalog) {
        return catalog.question(key).map(Question::text).orElse("what the project is called");
    }

    private static String example(String key, Catalog catalog) {
        return catalog.question(key)
                .map(question -> key + "=" + question.assumed() + ", or " + key + "=unknown")
                .orElseGet(() -> Stream.of(ProjectPart.values())
                        .filter(part -> part.path().equals(key))
                        .findFirst()
                        .map(part -> key + "=…, " + part.form())
                        .orElse(key + "=…"));
    }
}
