package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.MapAxes;
import org.junit.jupiter.api.Test;

class DecidedTest {

    private final Decided decided = WrittenPoints.decided("vendors=sendgrid");

    @Test
    void nothing_is_worked_out_twice() {
        MapAxes axes = new MapAxes("team.engineers", "team.on-call");

        assertThat(decided.decision()).isSameAs(decided.decision());
        assertThat(decided.outlook()).isSameAs(decided.outlook());
        assertThat(decided.sensitivity()).isSameAs(decided.sensitivity());
        assertThat(decided.map(axes)).isSameAs(decided.map(axes));
        assertThat(decided.map()).get().isSameAs(decided.map().orElseThrow());
    }

    @Test
    void where_nothing_fits_answers_are_named_whose_change_helps_and_no_others() {
        Decided nothing = WrittenPoints.decided("data.residency=must-not-leave", "delivery.channels=sms,letter");

        assertThat(nothing.decision().certainty()).isEqualTo(Certainty.NONE);
        assertThat(nothing.outlook().revivedBy()).isNotEmpty();
        assertThat(nothing.outlook().tippingPoints()).isEmpty();
        assertThat(nothing.sensitivity().weights()).isEmpty();
        assertThat(decided.outlook().revivedBy()).isEmpty();
    }
}
