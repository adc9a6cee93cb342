package dev.plumbline.adr.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {

    private static YamlNode read(String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode node = YamlReader.read("a.yaml", text, diagnostics).orElseThrow();
        diagnostics.throwIfAny();
        return node;
    }

    @Test
    void every_part_knows_where_it_stands() {
        YamlNode.Mapping map = (YamlNode.Mapping) read("a: 1\nb:\n  - x\n  - 'y'\n");

        assertThat(map.get("a").orElseThrow().at()).hasToString("a.yaml:1:4");
        YamlNode.Sequence list = (YamlNode.Sequence) map.get("b").orElseThrow();
        assertThat(list.at()).hasToString("a.yaml:3:3");
        YamlNode.Scalar quoted = (YamlNode.Scalar) list.items().get(1);
        assertThat(quoted.at()).hasToString("a.yaml:4:5");
        assertThat(quoted.contentAt()).hasToString("a.yaml:4:6");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            a: 1\\n\\tb: 2       | 2:1: a tab indents this line; YAML takes spaces only
            a:\\n  \\t- b        | 2:3: a tab indents this line; YAML takes spaces only
            a: \\b               | 1:4: there is a control character, \\u0008; remove it
            a: b: c              | 1:5: this is not YAML: mapping values are not allowed here; check the indent, and put a text that has a colon in it in quotes
            a: 1\\n  b: 2        | 2:4: this is not YAML: mapping values are not allowed here; check the indent, and put a text that has a colon in it in quotes
            a: [b\\n             | 2:1: this is not YAML: expected ',' or ']', but got <stream end>; close the quote or the bracket
            a: "b\\n             | 2:1: this is not YAML: found unexpected end of stream; close the quote or the bracket
            a: @b                | 1:4: this is not YAML: found character '@' that cannot start any token. (Do not use @ for indentation); mend the line
            a: 1\\n---\\nb: 2    | 2:1: a second document starts here; keep one
            a: 1\\na: 2          | 2:1: a is there twice, first in line 1; keep one of the two
            a: &x 1\\nb: *x      | 2:4: *x is an alias; write the value out
            a: &x 1\\n*x : b     | 2:1: *x is an alias; write the value out
            a: {b: &x 1, <<: *x} | 1:18: *x is an alias; write the value out
            """)
    void what_cannot_be_read_is_refused_where_it_stands(String text, String expected) {
        String input = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\b", "\b");

        assertThatThrownBy(() -> read(input))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a.yaml:" + expected);
    }

    @Test
    void aliases_that_would_explode_are_refused_one_by_one() {
        String bomb = "a: &a [lol, lol]\n"
                + IntStream.range(1, 10)
                        .mapToObj(i -> {
                            char last = (char) ('a' + i - 1);
                            char next = (char) ('a' + i);
                            return next + ": &" + next + " [*" + last + ", *" + last + "]\n";
                        })
                        .collect(Collectors.joining());

        assertThatThrownBy(() -> read(bomb))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.diagnostics())
                        .hasSize(18)
                        .first()
                        .hasToString("a.yaml:2:8: *a is an alias; write the value out"));
    }

    @Test
    void after_a_hundred_mistakes_the_rest_is_only_counted() {
        String text = "a: &x 1\nb:\n" + "- *x\n".repeat(5000);

        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(InvalidInputException.class, refused -> assertThat(refused.diagnostics())
                        .hasSize(101)
                        .last()
                        .hasToString("a.yaml: there are 4900 more mistakes; mend these first"));
    }

    @Test
    void deep_nesting_is_refused() {
        assertThatThrownBy(() -> read("[".repeat(500_000)))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("a.yaml:1:52: this is nested more than 50 levels deep; write it flatter");
    }
}
