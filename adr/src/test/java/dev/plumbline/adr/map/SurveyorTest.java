package dev.plumbline.adr.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.decision.WrittenPoints;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Maps of the shipped catalog. */
class SurveyorTest {

    private static DecisionMap map(String x, String y, String... settings) {
        return new DecisionEngine(WrittenPoints.CATALOG)
                .decide(WrittenPoints.constraints(settings))
                .map(new MapAxes(x, y));
    }

    @Test
    void a_range_is_a_bar_and_an_unknown_answer_the_whole_axis() {
        DecisionMap map = map("volume.per-day", "team.engineers", "volume.per-day=50..200", "team.engineers=unknown");

        assertThat(map.mark().x()).isEqualTo(new Mark.Span(50, 50, 200, true));
        assertThat(map.mark().y())
                .isEqualTo(new Mark.Span(5, map.y().first(), map.y().last(), false));
    }

    @Test
    void words_are_bands_in_the_order_of_the_catalog() {
        DecisionMap map = map("team.on-call", "delivery.max-delay", "team.on-call=rota");

        assertThat(map.x().ticks()).extracting(Axis.Tick::label).containsExactly("nobody", "best-effort", "rota");
        assertThat(map.mark().x().reckoned()).isEqualTo(2);
        assertThat(map.y().last()).isEqualTo(4);
    }

    @Test
    void sets_are_the_teams_own_and_what_one_word_makes_of_it() {
        DecisionMap map = map("delivery.channels", "volume.per-day", "delivery.channels=email,sms");

        assertThat(map.x().ticks())
                .extracting(Axis.Tick::label)
                .containsExactly(
                        "email, sms",
                        "without email",
                        "without sms",
                        "with push",
                        "with chat",
                        "with webhook",
                        "with letter");
        assertThat(map.mark().x().reckoned()).isZero();
    }

    @Test
    void a_set_that_may_not_be_empty_is_not_emptied() {
        DecisionMap map = map("delivery.channels", "volume.per-day", "delivery.channels=email");

        assertThat(map.x().ticks()).extracting(Axis.Tick::label).doesNotContain("without email");
    }

    @Test
    void where_nothing_fits_the_borders_lead_to_what_does() {
        DecisionMap map = map(
                "hosting.policy",
                "delivery.channels",
                "hosting.policy=air-gapped",
                "infrastructure.database=self-run",
                "delivery.channels=sms");

        assertThat(map.here()).isEqualTo(new Outcome.NothingFits());
        assertThat(map.bordersAlong(map.x())).isNotEmpty().allMatch(border -> border.outcome() instanceof Outcome.Wins);
    }

    @Test
    void answers_that_contradict_each_other_are_a_region_of_their_own() {
        DecisionMap map = map("team.on-call", "team.engineers");
        DecisionMap contradictory = map("infrastructure.broker", "hosting.policy");

        assertThat(map.regions()).noneMatch(region -> region.outcome() instanceof Outcome.CannotBe);
        assertThat(contradictory.regions()).anyMatch(region -> region.outcome() instanceof Outcome.CannotBe);
    }

    @Test
    void a_logarithmic_window_ends_at_powers_of_ten_and_holds_every_border() {
        DecisionMap map = map("volume.per-day", "team.engineers", "volume.per-day=2000");
        Axis x = map.x();

        assertThat(x.first()).isEqualTo(100);
        assertThat(x.last()).isEqualTo(10_000_000_000L);
        assertThat(map.borders()).allMatch(border -> border.to() > border.axis().first());
        assertThat(map.borders()).allMatch(border -> border.to() < border.axis().last());
    }

    @Test
    void a_window_grows_with_the_team() {
        assertThat(map("volume.per-day", "team.engineers").y().last()).isEqualTo(20);
        assertThat(map("volume.per-day", "team.engineers", "team.engineers=30")
                        .y()
                        .last())
                .isEqualTo(50);
        assertThat(map("volume.per-day", "team.engineers", "team.engineers=500")
                        .y()
                        .last())
                .isEqualTo(500);
    }

    @Test
    void the_highest_number_may_be_a_word() {
        Axis budget =
                map("budget.monthly", "team.engineers", "budget.monthly=open").x();

        assertThat(budget.ticks())
                .extracting(Axis.Tick::label)
                .startsWith("1k", "10k")
                .endsWith("100M", "open");
    }

    @Test
    void a_place_on_an_axis_leads_back_to_its_position() {
        DecisionMap map = map("volume.burst-count", "team.engineers", "volume.burst-count=70");
        for (Axis axis : List.of(map.x(), map.y())) {
            for (long position = axis.first(); position <= Math.min(axis.last(), 2000); position++) {
                assertThat(axis.position(axis.at(position))).isEqualTo(position);
            }
            assertThat(axis.at(axis.first() - 0.5)).isZero();
            assertThat(axis.at(axis.last() + 0.5)).isEqualTo(1);
        }
    }

    @Test
    void two_different_questions_are_needed() {
        assertThatThrownBy(() -> map("volume.per-day", "volume.per-day")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> map("volume.per-day", "nothing")).isInstanceOf(IllegalArgumentException.class);
    }
}
