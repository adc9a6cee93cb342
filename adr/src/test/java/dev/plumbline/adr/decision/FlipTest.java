package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is said of a tipping point is what comes of deciding there. */
class FlipTest {

    private static final double ROUNDING = 1e-9;

    @Provide
    Arbitrary<Constraints> partlyKnown() {
        return AnyAnswers.open(2);
    }

    @Property(tries = 60)
    void the_options_of_a_tipping_point_are_those_of_the_decision_there(
            @ForAll("partlyKnown") Constraints constraints) {
        check(WrittenPoints.CATALOG, constraints);
    }

    @Property(tries = 300)
    void and_so_they_are_with_any_catalog(@ForAll int seed) {
        RandomCatalog maker = new RandomCatalog(new Random(seed));
        Catalog catalog = maker.catalog();
        check(catalog, maker.answers(catalog));
    }

    private static void check(Catalog catalog, Constraints constraints) {
        DecisionEngine engine = new DecisionEngine(catalog);
        for (Flip flip : engine.decide(constraints).outlook().tippingPoints()) {
            Decision then = engine.decide(constraints.with(
                            flip.point().answer().question().id(),
                            flip.point().answer().to()))
                    .decision();
            assertSame(flip.loses(), then);
            flip.wins().ifPresent(wins -> assertSame(wins, then));
            assertThat(flip.wins().map(wins -> wins.then().id()))
                    .isEqualTo(then.chosen().map(OptionResult::id));
            flip.turn().ifPresent(turn -> assertLargest(flip, turn));
            flip.veto().ifPresent(veto -> assertRulesOut(flip, veto));
            boolean isTold = flip.veto().isPresent() || flip.turn().isPresent() || flip.isNear();
            assertThat(isTold).as("%s", flip.point()).isTrue();
        }
    }

    private static void assertSame(Flip.Change change, Decision then) {
        OptionResult there = then.option(change.then().id());
        assertThat(change.then().contributions()).isEqualTo(there.contributions());
        assertThat(change.then().score()).isEqualTo(there.score());
        assertThat(change.then().takes()).isEqualTo(there.takes());
        assertThat(change.then().vetoes().stream().map(FiredVeto::id))
                .isEqualTo(there.vetoes().stream().map(FiredVeto::id).toList());
    }

    private static void assertLargest(Flip flip, Flip.Turn turn) {
        Flip.Change wins = flip.wins().orElseThrow();
        double most = IntStream.range(0, wins.now().contributions().size())
                .mapToObj(i -> lead(wins.then(), flip.loses().then(), i)
                        - lead(wins.now(), flip.loses().now(), i))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(Math.abs(turn.score() - most)).isLessThan(ROUNDING);
        assertThat(wins.then().contributions()).contains(turn.own());
        assertThat(flip.loses().then().contributions()).contains(turn.other());
        assertThat(turn.other().criterion()).isEqualTo(turn.own().criterion());
    }

    private static double lead(OptionResult option, OptionResult other, int criterion) {
        return option.contributions().get(criterion).score()
                - other.contributions().get(criterion).score();
    }

    private static void assertRulesOut(Flip flip, FiredVeto veto) {
        OptionResult ruledOut = flip.loses().then().isVetoed()
                ? flip.loses().then()
                : flip.wins().orElseThrow().now();
        assertThat(ruledOut.vetoes())
                .filteredOn(
                        fired -> fired.id().equals(veto.id()) && fired.because().equals(veto.because()))
                .singleElement()
                .satisfies(fired -> assertThat(fired.subject().split(", "))
                        .contains(veto.subject().split(", ")));
    }
}
