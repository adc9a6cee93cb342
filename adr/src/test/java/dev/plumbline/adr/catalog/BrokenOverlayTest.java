package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.decision.WrittenPoints;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sound overlay with one mistake put into it. The sign ^ marks the place where the mistake must be reported. */
class BrokenOverlayTest {

    private static final String SOUND =
            """
            overlay: ours
            for: cache@1
            why: we said so
            weights: {simple: 70, fast: 30}
            figures:
              - {id: slow, value: 80, source: https://example.com/ours, date: 2026-11-01}
            questions:
              - id: team.skill
                default: some
            dimensions:
              - id: store
                choices:
                  - {id: shared, title: shared}
            options:
              - id: none
                points:
                  fast: {start: 2}
            contradictions:
              - {when: {load.copies: "> 15"}, problem: many, remedy: fewer}
            remove:
              - options.none.vetoes.too-slow
            """;

    @Test
    void the_overlay_without_a_mistake_is_taken() {
        assertThat(read(SOUND).catalog().origin().overlay()).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            overlay: ours             | ^name: ours                    | name is not known here; known are: contradictions, criteria, dimensions, facts, figures, for, groups, libraries, options, overlay, questions, remove, weights, why
            overlay: ours             | overlay: ^Our rules            | overlay is "Our rules"; write lower-case words joined by hyphens
            for: cache@1              | for: ^cache@2                  | this overlay is for cache@2, and the catalog is cache@1; use it with cache@2, or check it against cache@1 and change for:
            for: cache@1              | for: ^notification@1           | this overlay is for notification@1, and the catalog is cache@1; use it with notification@1, or check it against cache@1 and change for:
            why: we said so           | why:                           | why is missing; add why: who decided on it and why
            why: we said so           | ^wy: we said so                | wy is not known here; did you mean why?
            why: we said so           | why: x⏎^title: Mine         | title cannot be changed; write a catalog of your own
            simple: 70, fast: 30      | ^simpel: 70, fast: 30          | simpel is not a criterion; did you mean simple?
            simple: 70, fast: 30      | simple: ^lots, fast: 30        | simple is "lots"; write a whole number from 0 to 100
            simple: 70, fast: 30      | simple: 70, fast: ^101         | fast is "101"; write a whole number from 0 to 100
            weights: {simple: 70, fast: 30} | weights: ^{simple: 70}   | the weights add up to 110: simple 70, fast 40; make them add up to 100
            weights: {simple: 70, fast: 30} | weights: ^{simple: 60, fast: 40} | these weights are what they are already; leave them out
            weights: {simple: 70, fast: 30} | weights: ^70             | weights is "70"; write {criterion: weight}
            weights: {simple: 70, fast: 30} | criteria: [{id: fast, weight: ^30}] | the weight of fast is changed here; write weights: {fast: …} instead
            {id: slow, value: 80, source: https://example.com/ours, | ^{id: slow, value: 80, | the new value of slow has no source or date; add source: and date:, or judgement: and why it is that and not another
            value: 80,                | value: ^high,                  | value is "high"; write a number
            id: team.skill            | ^id: team.skil                 | there is no team.skil to change, and it lacks ask, why, type to be new; did you mean team.skill?
            default: some             | default: ^lots                 | team.skill cannot be "lots"; known are: none, some, expert
            default: some             | ask: ^""⏎    default: some    | ask is empty; write it, or leave the key out
            default: some             | defaults: some                 | defaults is not known here; did you mean default?
            - id: team.skill⏎    default: some | - ^id: team.skill⏎    default: none | questions.team.skill is like this already; leave it out
            - {id: shared, title: shared} | - ^{title: shared}         | id is missing; add id: …
            - {id: shared, title: shared} | - {id: shared, ^titel: shared} | titel is not known here; did you mean title?
            fast: {start: 2}          | fast: ^2                       | options.none.points.fast is "2"; write a map here
            fast: {start: 2}          | fast: {start: ^20}             | start is 20; write points from 0 to 10
            fast: {start: 2}          | ^fats: {start: 2}              | fats is not known here; did you mean fast?
            "> 15"                    | "^> > 15"                      | "> > 15" is not a test; write < 3, [3..8], a word, or not(...) around them
            "> 15"                    | ^"> fifteen"                   | fifteen is no number that is known here; define it first
            - options.none.vetoes.too-slow | - options.none.vetoes.^slow | there is no slow in options.none.vetoes; did you mean too-slow?
            - options.none.vetoes.too-slow | - options.^nobody.vetoes  | there is no nobody.vetoes in options; known are: none, cache
            - options.none.vetoes.too-slow | - ^option.none            | there is no option.none in the catalog; known are: catalog, version, title, groups, questions, figures, facts, contradictions, criteria, dimensions, options
            - options.none.vetoes.too-slow | - ^options               | options cannot be removed as a whole; name one of its parts
            - options.none.vetoes.too-slow | - ^[options]             | this is a list; write a path such as options.cron
            - options.none.vetoes.too-slow | - options.none.title.^x  | there is no x in options.none.title; end the path before it
            """)
    void a_mistake_is_reported_where_it_stands(String sound, String broken, String expected) {
        assertThat(SOUND).contains(plain(sound));
        String marked = SOUND.replaceFirst(Pattern.quote(plain(sound)), Matcher.quoteReplacement(plain(broken)));
        List<String> messages = refusals(marked.replace("^", ""));

        assertThat(messages).anyMatch(message -> message.endsWith(": " + expected));
        if (broken.contains("^")) {
            String before = marked.substring(0, marked.indexOf('^'));
            long line = before.chars().filter(character -> character == '\n').count() + 1;
            int column = before.length() - before.lastIndexOf('\n');
            assertThat(messages).contains("ours.yaml:" + line + ":" + column + ": " + expected);
        }
    }

    @Test
    void all_mistakes_are_reported_at_once_those_of_the_reader_too() {
        String broken = SOUND.replace("start: 2", "start: 20")
                .replace("fast: 30", "fast: 31")
                .replace("vetoes.too-slow", "vetoes.slow");

        assertThat(refusals(broken)).hasSize(3);
    }

    @Test
    void an_overlay_without_a_change_is_refused() {
        assertThat(refusals("overlay: ours\nfor: cache@1\nwhy: we said so\n"))
                .containsExactly("ours.yaml: this overlay changes nothing; add weights:, options: or remove:");
        assertThat(refusals("- a\n"))
                .containsExactly("ours.yaml:1:1: this is a list; start with overlay: and its name");
        assertThat(refusals("")).containsExactly("ours.yaml: this file is empty; start with overlay: and its name");
    }

    @Test
    void what_an_overlay_takes_away_and_something_else_needs_is_reported_where_it_is_needed() {
        String broken = "overlay: ours\nfor: cache@1\nwhy: we said so\nremove: [dimensions.store]\n";

        assertThat(refusals(broken)).containsExactly("small.yaml:89:16: store is not a dimension; known are: ");
    }

    @Test
    void a_choice_that_its_question_does_not_know_is_reported_once_and_at_the_choice() {
        String vendor =
                """
                overlay: ours
                for: notification@1
                why: Group IT runs it.
                dimensions:
                  - id: vendor
                    choices: [{id: acme-mail, title: Acme Mail}]
                """;

        assertThatThrownBy(
                        () -> CatalogReader.read(WrittenPoints.text(), Optional.of(new NamedText("ours.yaml", vendor))))
                .hasMessage("ours.yaml:6:20: vendors cannot be \"acme-mail\", which a rule asks for;"
                        + " add acme-mail to the choices of the question vendors");
    }

    private static String plain(String cell) {
        return cell.replace("⏎", "\n");
    }

    private static CatalogReading read(String overlay) {
        InputStream in = Objects.requireNonNull(BrokenOverlayTest.class.getResourceAsStream("/catalogs/small.yaml"));
        NamedText small = new NamedText("small.yaml", TextFile.read("small.yaml", in));
        return CatalogReader.read(small, Optional.of(new NamedText("ours.yaml", overlay)));
    }

    private static List<String> refusals(String overlay) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(overlay))
                .getMessage()
                .lines()
                .toList();
    }
}
