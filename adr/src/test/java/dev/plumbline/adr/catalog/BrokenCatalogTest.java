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
import org.junit.jupiter.params.provider.CsvSource;

/** A small catalog with one mistake put into it. The sign ^ marks the place where the mistake must be reported. */
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
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            version: 1                | version: ^one                  | version is "one"; write a number
            version: 1                | version: ^1.5                  | version is 1.5; write a whole number
            title: Where              | ^titel: Where                  | titel is not known here; did you mean title?
            id: load.copies           | id: ^cpu.copies                | cpu is not a group; add it to groups, with a title
            id: load.copies           | id: ^load.per-second           | load.per-second is defined twice, first in line 10; rename one of the two
            type: one-of              | type: ^choice                  | type is "choice"; write whole-number, yes-no, one-of or some-of
            default: none             | default: ^nobody               | team.skill cannot be "nobody"; known are: none, some, expert
            to: 20                    | to: 0                          | from is larger than to; exchange them
            value: 50                 | value: ^many                   | value is "many"; write a number
            source: https://example.com/slow | source: ^hearsay        | source is no address; write https://…
            date: "2026"              | date: ^last year               | date is "last year"; write YYYY-MM-DD or YYYY
            date: "2026"              | date: ^2026-02-30             | date is "2026-02-30"; write YYYY-MM-DD or YYYY
            load.per-second / load.copies | load.per-second / ^load.copy | load.copy is no number that is known here; did you mean load.copies?
            load.per-second / load.copies | load.per-second / ^team.skill | team.skill is no number that is known here; define it above
            load.per-second / load.copies | load.per-second ^& load.copies | a formula cannot go on with "& load.copies"; write something like max(a / b, c * 10)
            formula: load.per-second / load.copies | formula: ^10 / (load.copies - 1) | this divides by a range with 0 in it; keep 0 out of that range
            weight: 60                | weight: 50                     | the weights add up to 90; make them add up to 100
            id: fast,                 | id: ^simple,                   | simple is defined twice, first in line 51; rename one of the two
            variants: [store]         | variants: [^shop]              | shop is not a dimension; known are: store
            load.copies: "> 1"}       | ^load.copys: "> 1"}            | load.copys is neither a question nor a fact; did you mean load.copies?
            load.copies: "> 1"}       | load.copies: ^"more"}          | load.copies is a number, and this test is not for one; write < 3 or [3..8]
            load.copies: "> 1"}       | load.copies: "^> > 1"}         | "> > 1" is not a test; write < 3, [3..8], a word, or not(...) around them
            team.skill: not(expert)   | team.skill: ^"> 3"             | team.skill is a word, and this test is not for one; write one of its words
            team.skill: not(expert)   | team.skill: ^not(exprt)        | team.skill cannot be "exprt"; did you mean expert?
            per-copy: "> slow"        | per-copy: ^"> 9 / (load.copies - 1)" | this divides by a range with 0 in it; keep 0 out of that range
            per-copy: "> slow"        | per-copy: ^"> slo"             | slo is no number that is known here; did you mean slow?
            "{per-copy} a second      | ^"{percopy} a second           | nothing fills {percopy}; name a question, a fact or a figure
            by: -3, because: nobody has run one | by: -3               | because is missing; add because: …
            by: -3                    | by: ^a lot                     | by is "a lot"; write a number
            start: 4                  | start: ^11                     | start is 11; write points from 0 to 10
            fast: {start: 9           | ^quick: {start: 9              | quick is not known here; known are: fast, simple
            variants: [store]         | variants: ^store               | variants is "store"; write a list
            moving-parts: 1           | moving-parts: ^[1]             | moving-parts is a list; write a text
            """)
    void a_mistake_is_reported_where_it_stands(String sound, String broken, String expected) {
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
