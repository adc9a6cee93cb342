package dev.plumbline.adr.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContestTest {

    private static Standing standing(
            String id, int movingParts, int reversal, Truth possible, double low, double high) {
        Option option = new Option(id, id, id, movingParts, reversal, List.of(), List.of(), Map.of(), List.of());
        return new Standing(option, possible, low, high);
    }

    private static Standing settled(String id, int movingParts, double score) {
        return standing(id, movingParts, 0, Truth.TRUE, score, score);
    }

    private static Optional<String> winner(Standing... standings) {
        return new Contest(List.of(standings)).winner();
    }

    @Test
    void the_highest_score_wins() {
        assertThat(winner(settled("simple", 0, 60), settled("best", 2, 65))).contains("best");
    }

    @Test
    void less_than_five_points_behind_is_a_near_tie_and_fewer_moving_parts_win_it() {
        assertThat(winner(settled("simple", 0, 60.5), settled("best", 2, 65))).contains("simple");
    }

    @Test
    void among_equally_many_moving_parts_the_way_back_decides_and_then_the_score() {
        Standing hard = standing("hard", 1, 3, Truth.TRUE, 64, 64);
        Standing easy = standing("easy", 1, 1, Truth.TRUE, 62, 62);
        Standing also = standing("also", 1, 1, Truth.TRUE, 63, 63);

        assertThat(winner(hard, easy)).contains("easy");
        assertThat(winner(hard, easy, also)).contains("also");
    }

    @Test
    void a_near_tie_counts_from_the_top_and_not_from_one_to_the_next() {
        assertThat(winner(settled("a", 0, 56), settled("b", 1, 60.5), settled("c", 2, 65)))
                .contains("b");
    }

    @Test
    void a_veto_is_never_outweighed() {
        Standing vetoed = standing("vetoed", 0, 0, Truth.FALSE, 100, 100);

        assertThat(winner(vetoed, settled("left", 2, 1))).contains("left");
        assertThat(winner(vetoed)).isEmpty();
    }

    @Test
    void options_that_are_level_in_everything_come_out_in_the_order_of_the_catalog() {
        Standing first = standing("first", 1, 1, Truth.TRUE, 50, 50);
        Standing second = standing("second", 1, 1, Truth.TRUE, 50, 50);

        assertThat(winner(first, second)).contains("first");
        assertThat(new Contest(List.of(first, second)).outcomes()).containsExactly(Optional.of("first"));
    }

    @Test
    void what_bounds_cannot_exclude_may_still_come_out() {
        Standing open = standing("open", 2, 0, Truth.OPEN, 20, 80);
        Standing certain = standing("certain", 1, 0, Truth.TRUE, 50, 55);
        Standing hopeless = standing("hopeless", 0, 0, Truth.TRUE, 10, 45);

        assertThat(new Contest(List.of(open, certain, hopeless)).outcomes())
                .containsExactlyInAnyOrder(Optional.of("open"), Optional.of("certain"));
        assertThat(new Contest(List.of(open)).outcomes())
                .containsExactlyInAnyOrder(Optional.of("open"), Optional.empty());
    }
}
