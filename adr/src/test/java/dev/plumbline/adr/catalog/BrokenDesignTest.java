package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.TextFile;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalog of bills of materials with one mistake put into it. */
class BrokenDesignTest {

    private static final String SOUND = TextFile.read(
            "designs.yaml",
            Objects.requireNonNull(BrokenDesignTest.class.getResourceAsStream("/catalogs/designs.yaml")));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            parts: [caller]          | parts: [calller]         | calller is not a part; did you mean caller?
            measure: hours           | measure: houres          | houres is not a quantity of designs; did you mean hours?
            gives: [{need: order}]   | gives: [{need: odrer}]   | odrer is not a need; did you mean order?
            gives: [{need: order}]   | generates: [odrer]       | odrer is not a need; did you mean order?
            of: ways.channels        | of: ways.broker          | ways.broker is not a question for some of several; name one
            by: ways.broker          | by: team.people          | team.people is not answered with a word; name a question that is
            , carries: [mail], there | , is: [near], carries: [mail], there | near is not a class of parts
            {up-to: 0.5, points: 6}  | {up-to: 0.1, points: 6}  | this step is not behind the one before it; write more, for less points
            points: 10}, {up-to: 0.5, points: 6}  | points: 11}, {up-to: 0.5, points: 6} | points is 11; write points from 0 to 10
            routes: {of              | paths: {of               | options have parts, and there are no routes
            each: mail, rate         | each: mial, rate         | mial is no number that is known here; did you mean mail?
            from: 80, to: 120        | from: 180, to: 120       | from is more than to; exchange them
            """)
    void a_mistake_is_reported_with_what_to_do(String sound, String broken, String expected) {
        assertThat(SOUND).contains(sound);

        InvalidInputException refusal = catchThrowableOfType(
                InvalidInputException.class, () -> CatalogReader.read("designs.yaml", SOUND.replace(sound, broken)));

        assertThat(refusal.getMessage().lines())
                .anyMatch(line -> line.matches("designs\\.yaml:\\d+:\\d+: .*") && line.contains(expected));
    }
}
