package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.TextFile;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** A small catalog with one mistake put into it. */
class BrokenCatalogTest {

    private static final String SOUND = sound();

    private static String sound() {
        InputStream in = Objects.requireNonNull(BrokenCatalogTest.class.getResourceAsStream("/catalogs/small.yaml"));
        return TextFile.read("small.yaml", in);
    }

    @Test
    void the_catalog_without_a_mistake_is_read() {
        assertThat(CatalogReader.read("small.yaml", SOUND).reference()).isEqualTo("cache@1");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/catalogs/broken.csv", delimiter = '|', quoteCharacter = '`')
    void a_mistake_is_reported_where_it_stands(String sound, String broken, String seenBy, String expected) {
        assertThat(SOUND).contains(sound);
        String marked = SOUND.replaceFirst(Pattern.quote(sound), Matcher.quoteReplacement(broken));
        List<String> messages = refusals(marked.replace("^", ""));

        assertThat(messages).anyMatch(message -> message.endsWith(": " + expected));
        if (broken.contains("^")) {
            String before = marked.substring(0, marked.indexOf('^'));
            long line = before.chars().filter(character -> character == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            assertThat(messages).contains("small.yaml:" + line + ":" + column + ": " + expected);
        }
    }

    private static List<String> refusals(String text) {
        return catchThrowableOfType(InvalidInputException.class, () -> CatalogReader.read("small.yaml", text))
                .getMessage()
                .lines()
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {x: load.per-second, y: load.copys}      | 25 | y: there is no question "load.copys"; did you mean load.copies?
            {x: load.per-second, y: load.per-second} | 25 | y is the same question as x; name another
            {x: load.per-second, z: load.copies}     | 22 | z is not known here; did you mean x?
            {x: load.per-second}                     | 1  | y is missing; add y: …
            """)
    void a_map_shows_two_questions_of_the_catalog(String axes, int column, String expected) {
        long line = SOUND.lines().count() + 1;

        assertThat(refusals(SOUND + "map: " + axes + "\n"))
                .contains("small.yaml:" + line + ":" + (column + "map: ".length()) + ": " + expected);
        assertThat(CatalogReader.read("small.yaml", SOUND + "map: {x: load.copies, y: team.skill}\n")
                        .map())
                .contains(new MapAxes("load.copies", "team.skill"));
        assertThat(CatalogReader.read("small.yaml", SOUND).map()).isEmpty();
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        String broken = SOUND.replace("value: 50", "value: many")
                .replace("start: 4", "start: 40")
                .replace("weight: 60", "weight: 6")
                .replace("[store]", "[shop]");

        assertThat(refusals(broken)).hasSize(4);
    }

    @Test
    void a_rule_of_all_choices_is_reported_once() {
        String broken = SOUND.replace(
                "    title: Store\n",
                "    title: Store\n    every: {vetoes: [{id: x, when: {team.skil: none}, because: it is so}]}\n");

        assertThat(refusals(broken))
                .containsExactly(
                        "small.yaml:57:37: team.skil is neither a question nor a fact; did you mean team.skill?");
    }

    @Test
    void an_empty_catalog_and_a_list_are_refused() {
        assertThatThrownBy(() -> CatalogReader.read("a.yaml", ""))
                .hasMessage("a.yaml: this file is empty; write a catalog");
        assertThat(refusals("- a\n")).first().isEqualTo("small.yaml:1:1: this is a list; write a map here");
    }
}
