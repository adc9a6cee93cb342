package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.overlay.OverlayChange;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an overlay does to a small catalog, and in which words it is told. */
class OverlayTest {

    private static final NamedText SMALL = small();

    private static NamedText small() {
        InputStream in = Objects.requireNonNull(OverlayTest.class.getResourceAsStream("/catalogs/small.yaml"));
        return new NamedText("small.yaml", TextFile.read("small.yaml", in));
    }

    private static Catalog with(String changes) {
        String text = "overlay: ours\nfor: cache@1\nwhy: we said so\n" + changes;
        return CatalogReader.read(SMALL, Optional.of(new NamedText("ours.yaml", text)))
                .catalog();
    }

    private static List<String> words(Catalog catalog) {
        return catalog.origin().overlay().orElseThrow().changes().stream()
                .map(OverlayChange::text)
                .toList();
    }

    @Test
    void its_name_and_reason_stay_with_the_catalog() {
        Overlay overlay =
                with("weights: {simple: 50, fast: 50}").origin().overlay().orElseThrow();

        assertThat(overlay.name()).isEqualTo("ours");
        assertThat(overlay.why()).isEqualTo("we said so");
        assertThat(overlay.file()).isEqualTo("ours.yaml");
        assertThat(CatalogReader.read("small.yaml", SMALL.text()).origin().overlay())
                .isEmpty();
    }

    @Test
    void weights_change_and_the_standard_ones_are_kept_beside_them() {
        Catalog catalog = with("weights: {simple: 70, fast: 30}");

        assertThat(catalog.criteria())
                .extracting(Criterion::id, Criterion::weight, Criterion::standardWeight)
                .containsExactly(tuple("simple", 70, 60), tuple("fast", 30, 40));
        assertThat(words(catalog)).containsExactly("simple weighs 70 instead of 60", "fast weighs 30 instead of 40");
        assertThat(CatalogReader.read("small.yaml", SMALL.text()).criteria())
                .allMatch(criterion -> criterion.weight() == criterion.standardWeight());
    }

    @Test
    void a_figure_changes_with_its_source_and_date() {
        Catalog catalog = with("figures: [{id: slow, value: 80, source: https://example.com/ours, date: 2026-11-01}]");

        assertThat(catalog.figuresById().get("slow").value()).isEqualTo(80);
        assertThat(words(catalog))
                .containsExactly(
                        "value of the figure slow is 80 instead of 50",
                        "source of the figure slow is https://example.com/ours instead of https://example.com/slow",
                        "date of the figure slow is 2026-11-01 instead of 2026");
    }

    @Test
    void a_fact_follows_from_another_formula() {
        Catalog catalog = with("facts: [{id: per-copy, formula: load.per-second * 2}]");

        assertThat(catalog.factsById().get("per-copy").formula().names()).containsExactly("load.per-second");
        assertThat(words(catalog))
                .containsExactly(
                        "formula of the fact per-copy is load.per-second * 2 instead of load.per-second / load.copies");
    }

    @Test
    void a_question_gets_another_default_and_another_wording() {
        Catalog catalog = with(
                """
                questions:
                  - id: team.skill
                    default: expert
                    why: It is written down in the handbook of the platform team, chapter nine.
                """);

        assertThat(catalog.question("team.skill").orElseThrow().standard()).contains(new Value.Word("expert"));
        assertThat(words(catalog))
                .containsExactly(
                        "default of the question team.skill is expert instead of none",
                        "why of the question team.skill is worded differently");
    }

    @Test
    void a_choice_is_added_and_another_one_changed() {
        Catalog catalog = with(
                """
                dimensions:
                  - id: store
                    choices:
                      - {id: shared, title: the platform's cache}
                      - id: memory
                        vetoes: [{id: too-many, when: {load.per-second: "> 900"}, because: too many}]
                        adjust: {fast: [{when: {load.copies: "1"}, by: 1, because: near}]}
                      - id: server
                        adjust: {simple: [{when: {team.skill: none}, by: -2, because: and nobody will}]}
                """);

        Dimension store = catalog.option("cache").dimensions().get(0);
        assertThat(store.choices()).extracting(Choice::id).containsExactly("memory", "server", "shared");
        assertThat(store.choices().get(0).vetoes()).extracting(Veto::id).containsExactly("not-shared", "too-many");
        assertThat(store.choices().get(1).adjustments().get("simple")).hasSize(2);
        assertThat(words(catalog))
                .containsExactly(
                        "adds the store shared, the platform's cache",
                        "adds the veto too-many to the store memory",
                        "the store memory gets 1 point more on fast: near",
                        "the store server gets 2 points less on simple: and nobody will");
    }

    @Test
    void an_option_is_added_and_another_one_changed() {
        Catalog catalog = with(
                """
                options:
                  - id: none
                    points:
                      fast: {start: 2}
                    vetoes:
                      - {id: too-slow, when: {per-copy: "> 20"}}
                  - id: page
                    title: Static pages
                    summary: Results are pages.
                    moving-parts: 0
                    reversal: 1
                    variants: []
                    points:
                      simple: {start: 9, because: files, adjust: []}
                      fast: {start: 10, because: files, adjust: []}
                """);

        assertThat(catalog.options()).extracting(Option::id).containsExactly("none", "cache", "page");
        assertThat(catalog.option("none").points().get("fast").start()).isEqualTo(2);
        assertThat(catalog.option("none").vetoes().get(0).when()).hasToString("per-copy > 20");
        assertThat(words(catalog))
                .containsExactly(
                        "the option none starts with 2 points on fast instead of 4",
                        "when per-copy of the veto too-slow of the option none is > 20 instead of > slow",
                        "adds the option page, Static pages");
    }

    @Test
    void a_contradiction_is_added() {
        Catalog catalog = with(
                "contradictions: [{when: {load.copies: \"> 15\", team.skill: none}, problem: no, remedy: say yes}]");

        assertThat(catalog.contradictions()).hasSize(2);
        assertThat(words(catalog)).containsExactly("adds a contradiction: no");
    }

    @Test
    void what_is_removed_goes_before_anything_comes_in() {
        Catalog catalog = with(
                """
                remove:
                  - options.none.vetoes.too-slow
                  - dimensions.store.choices.memory
                  - options.none.points.fast.adjust.1
                  - questions.team.skill.choices.some
                options:
                  - id: none
                    vetoes: [{id: too-slow, when: {per-copy: "> 90"}, because: it is}]
                """);

        assertThat(catalog.option("none").vetoes().get(0).when()).hasToString("per-copy > 90");
        assertThat(catalog.option("none").points().get("fast").adjustments()).isEmpty();
        assertThat(words(catalog))
                .containsExactly(
                        "removes the veto too-slow from the option none",
                        "removes the store memory",
                        "removes rule 1 on fast from the option none",
                        "removes the answer some from the question team.skill",
                        "adds the veto too-slow to the option none");
    }

    @Test
    void it_knows_what_it_touches() {
        Overlay overlay = with("remove: [options.none.vetoes.too-slow]\nquestions: [{id: load.copies, default: 2}]")
                .origin()
                .overlay()
                .orElseThrow();

        assertThat(overlay.touches("questions.load.copies.default")).isTrue();
        assertThat(overlay.touches("questions.load.copies")).isFalse();
        assertThat(overlay.touches("options.none.vetoes.too-slow")).isFalse();
    }
}
