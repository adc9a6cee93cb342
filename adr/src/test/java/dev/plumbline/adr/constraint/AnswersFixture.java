package dev.plumbline.adr.constraint;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.source.InvalidInputException;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Reads answers to the questions of the shipped catalog, and what is wrong with them. */
final class AnswersFixture {

    static final Catalog CATALOG = CatalogReader.shipped("notification");
    static final List<Question> QUESTIONS = CATALOG.questions();

    private AnswersFixture() {}

    static Draft read(String text) {
        return AnswersFile.read("notification", QUESTIONS, "plumbline.yaml", text);
    }

    static Draft settings(String... settings) {
        return AnswersFile.settings("notification", QUESTIONS, List.of(settings));
    }

    /** A file with one line under {@code constraints}; that line is the third. */
    static String constraint(String line) {
        return "plumbline: 1\nconstraints:\n  " + line + "\n";
    }

    /** The messages with which an input is refused, one a line; fails if it is not refused. */
    static List<String> refusals(ThrowingCallable reading) {
        return catchThrowableOfType(InvalidInputException.class, reading)
                .getMessage()
                .lines()
                .toList();
    }

    static Question question(String id) {
        return CATALOG.question(id).orElseThrow();
    }
}
