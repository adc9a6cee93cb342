package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.QUESTIONS;
import static dev.plumbline.adr.constraint.AnswersFixture.read;
import static dev.plumbline.adr.constraint.AnswersFixture.refusals;
import static dev.plumbline.adr.constraint.AnswersFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who says an answer: read with everything that is wrong told, written as it was read, and never lost on the way. */
class SourcesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);

    private static final String HEAD =
            """
            plumbline: 1
            project: {name: mail-hub, group: com.acme}
            date: 2026-11-23
            constraints:
              team.engineers: 3
              volume.per-day: 50
              hosting.policy: managed-only
            """;

    private static final String WHOLE =
            """
            sources:
              hosting.policy: {said-by: CTO, on: 2026-08-14, where: "https://wiki.acme.com/x#y", review-by: 2027-02-01, note: "until the audit, or later"}
            """;

    private static final Source CTO = new Source(
            Optional.of("CTO"),
            Optional.of(DAY),
            Optional.of("https://wiki.acme.com/x#y"),
            Optional.of(LocalDate.of(2027, 2, 1)),
            Optional.of("until the audit, or later"));

    @Test
    void all_of_it_is_read_wherever_it_stands() {
        assertThat(read(HEAD + WHOLE).sources()).isEqualTo(Map.of("hosting.policy", CTO));
        assertThat(read("plumbline: 1\n" + WHOLE + HEAD.substring("plumbline: 1\n".length()))
                        .sources())
                .isEqualTo(Map.of("hosting.policy", CTO));
        assertThat(AnswersFile.sourced("plumbline.yaml", HEAD + WHOLE))
                .extracting(SourcedAnswer::question, SourcedAnswer::answer, sourced -> sourced.at()
                        .line())
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hosting.policy", "managed-only", 9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            sources:                                                  | 8:9: sources is nothing; name an answer, and write {said-by: CTO, on: 2026-08-14}, with as much of said-by, on, where, review-by, note as is known
            sources: {}                                               | 8:10: sources is an empty map; name an answer, and write {said-by: CTO, on: 2026-08-14}, with as much of said-by, on, where, review-by, note as is known
            sources: [CTO]                                            | 8:10: sources is a list; name an answer, and write {said-by: CTO, on: 2026-08-14}, with as much of said-by, on, where, review-by, note as is known
            source: {hosting.policy: {said-by: CTO}}                  | 8:1: source is not known here; did you mean sources?
            sources: {hosting.polciy: {said-by: CTO}}                 | 8:11: hosting.polciy is not known here; did you mean hosting.policy?
            sources: {vendors: {said-by: CTO}}                        | 8:11: vendors has a source and no answer; answer it below constraints, or take the source out
            sources: {hosting.policy: CTO}                            | 8:27: sources.hosting.policy is "CTO"; write {said-by: CTO, on: 2026-08-14}, with as much of said-by, on, where, review-by, note as is known
            sources: {hosting.policy: {}}                             | 8:27: sources.hosting.policy is an empty map; write {said-by: CTO, on: 2026-08-14}, with as much of said-by, on, where, review-by, note as is known
            sources: {hosting.policy: {said_by: CTO}}                 | 8:28: said_by is not known in sources.hosting.policy; did you mean said-by?
            sources: {hosting.policy: {until: 2027-02-01}}         | 8:28: until is not known in sources.hosting.policy; known are: said-by, on, where, review-by, note
            sources: {hosting.policy: {said-by: ""}}                  | 8:37: said-by is ""; write one line of at most 200 characters
            sources: {hosting.policy: {said-by: [CTO]}}               | 8:37: said-by is a list; write one line of at most 200 characters
            sources: {hosting.policy: {note: }}                       | 8:33: note is nothing; write one line of at most 200 characters
            sources: {hosting.policy: {on: 14.8.2026}}                | 8:32: on cannot be "14.8.2026"; write a day such as 2026-11-23
            sources: {hosting.policy: {on: 2026-02-30}}               | 8:32: on cannot be "2026-02-30"; write a day such as 2026-11-23
            sources: {hosting.policy: {review-by: soon}}              | 8:39: review-by cannot be "soon"; write a day such as 2026-11-23
            sources: {hosting.policy: {on: 2026-08-14, review-by: 2026-08-13}} | 8:55: review-by 2026-08-13 is before on 2026-08-14; write that day or a later one
            sources: {hosting.policy: {on: 2026-08-14, on: 2026-08-15}} | 8:44: on is there twice, first in line 8; keep one of the two
            sources: {hosting.policy: {said-by: A}, hosting.policy: {said-by: B}} | 8:41: hosting.policy is there twice, first in line 8; keep one of the two
            """)
    void what_is_wrong_is_told_with_its_place_and_the_way_to_mend_it(String line, String expected) {
        assertThat(refusals(() -> read(HEAD + line + "\n"))).containsExactly("plumbline.yaml:" + expected);
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(refusals(() -> read(HEAD
                        + "sources:\n  hosting.policy: {on: x, review-by: y, who: z}\n  vendors: {said-by: me}\n")))
                .hasSize(4);
    }

    @Test
    void a_review_on_the_day_on_which_it_was_said_is_one_and_it_is_over_on_the_next() {
        Source source = read(HEAD + "sources: {hosting.policy: {on: 2026-08-14, review-by: 2026-08-14}}\n")
                .sources()
                .values()
                .iterator()
                .next();

        assertThat(source.isToBeConfirmed(DAY)).isFalse();
        assertThat(source.isToBeConfirmed(DAY.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"CTO", "null", "2026", "no", "it's \"agreed\": {yes}", "#1", "Zoë & Jürgen", "[x]", "a, b"})
    void whatever_somebody_is_called_is_written_as_it_is_read(String who) {
        Source source =
                new Source(Optional.of(who), Optional.of(DAY), Optional.of(who), Optional.empty(), Optional.of(who));
        Constraints constraints = constraints(read(HEAD).withSource("hosting.policy", Optional.of(source)));

        String text = AnswersWriter.write(constraints, QUESTIONS);

        assertThat(constraints(read(text))).isEqualTo(constraints);
        assertThat(read(AnswersWriter.write(Draft.of(constraints), "notification", QUESTIONS, CatalogPaths.NONE))
                        .sources())
                .isEqualTo(constraints.sources());
    }

    @Test
    void whoever_said_an_answer_has_not_said_another_one() {
        Draft draft = read(HEAD + WHOLE);

        assertThat(draft.overriddenBy(settings("team.engineers=4")).sources()).hasSize(1);
        assertThat(draft.overriddenBy(settings("hosting.policy=managed-only")).sources())
                .hasSize(1);
        assertThat(draft.overriddenBy(settings("hosting.policy=any")).sources()).isEmpty();
        assertThat(constraints(draft)
                        .with("hosting.policy", new Answer.Unknown())
                        .sources())
                .isEmpty();
        assertThat(draft.without("hosting.policy").sources()).isEmpty();
        assertThat(draft.undated()
                        .with(ProjectPart.NAME, "other")
                        .withDecidedBy(Optional.empty())
                        .sources())
                .hasSize(1);
        assertThat(constraints(draft).on(DAY).sources()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `sources: # asked in May\\n  team.engineers: {said-by: HR}\\n  hosting.policy: {said-by: CTO}\\n# end\\n` | `sources: # asked in May\\n  team.engineers: {said-by: HR}\\n# end\\n`
            `sources:\\n  hosting.policy:\\n    said-by: CTO\\n    on: 2026-08-14\\n  team.engineers: {said-by: HR}\\n`  | `sources:\\n  team.engineers: {said-by: HR}\\n`
            `sources:\\n  hosting.policy: {said-by: CTO} # by phone\\n  team.engineers: {said-by: HR}\\n`              | `sources:\\n  # hosting.policy: {said-by: CTO} # by phone\\n  team.engineers: {said-by: HR}\\n`
            `sources:\\n  hosting.policy: {note: "see #12 # 3"}\\n  team.engineers: {said-by: HR}\\n`                  | `sources:\\n  # hosting.policy: {note: "see #12 # 3"}\\n  team.engineers: {said-by: HR}\\n`
            `sources: {hosting.policy: {said-by: CTO}, team.engineers: {said-by: HR}}\\n`                            | `sources: {team.engineers: {said-by: HR}}\\n`
            `sources: {team.engineers: {said-by: HR}, hosting.policy: {said-by: CTO}}\\n`                            | `sources: {team.engineers: {said-by: HR}}\\n`
            `sources:\\n  hosting.policy: {said-by: CTO}\\n# end`                                                    | `# end`
            `sources: {hosting.policy: {said-by: CTO}}`                                                             | ``
            """)
    void with_an_answer_that_is_changed_in_a_file_goes_who_said_it_and_nothing_else(String before, String after) {
        Constraints wanted =
                constraints(read(HEAD + before.replace("\\n", "\n")).overriddenBy(settings("hosting.policy=any")));

        assertThat(edited(HEAD + before.replace("\\n", "\n"), wanted))
                .isEqualTo(HEAD.replace("managed-only", "any") + after.replace("\\n", "\n"));
    }

    @Test
    void who_says_an_answer_is_added_and_changed_in_a_file_as_well() {
        Constraints wanted = constraints(read(HEAD + WHOLE));

        assertThat(edited(HEAD + "  # Not answered:\n  # vendors: []\n", wanted))
                .isEqualTo(HEAD + "  # Not answered:\n  # vendors: []\n" + WHOLE);
        assertThat(read(edited(
                                "{plumbline: 1, project: {name: a, group: b}, date: 2026-08-14, constraints: {team.engineers: 3,"
                                        + " volume.per-day: 50, hosting.policy: managed-only}}",
                                constraints(read(HEAD + WHOLE)
                                                .with(ProjectPart.NAME, "a")
                                                .with(ProjectPart.GROUP, "b"))
                                        .on(DAY)))
                        .sources())
                .isEqualTo(wanted.sources());
        assertThat(edited(HEAD + "sources:\n  hosting.policy: {said-by: me}  # for now\n", wanted))
                .isEqualTo(HEAD + WHOLE.stripTrailing() + "  # for now\n");
    }

    @Test
    void what_cannot_be_taken_out_alone_is_refused_with_its_place() {
        String text = HEAD + "sources: {hosting.policy: {said-by: CTO}, # a remark\n  team.engineers: {said-by: HR}}\n";
        Constraints wanted = constraints(read(text).overriddenBy(settings("hosting.policy=any")));

        assertThatThrownBy(() -> edited(text, wanted))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage(
                        "plumbline.yaml:8:11: Plumbline cannot change sources.hosting.policy here without touching what"
                                + " stands around it, so nothing was changed; change it in the file, and run plumbline"
                                + " regenerate without --set");
    }

    private static String edited(String text, Constraints wanted) {
        return AnswersEdit.apply("plumbline.yaml", text, wanted, List.copyOf(QUESTIONS), CatalogPaths.NONE);
    }

    private static Constraints constraints(Draft draft) {
        return draft.toConstraints("notification", QUESTIONS, DAY);
    }
}
