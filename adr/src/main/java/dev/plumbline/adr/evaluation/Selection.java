package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.condition.Truth;
import java.util.List;

/**
 * What an option may be made of.
 *
 * @param possible whether any build is possible
 * @param builds those that may be taken; one in a settled situation
 */
public record Selection(Truth possible, List<Build> builds) {

    /** Whether it is known which build is taken, and which carriers. */
    boolean isSettled(Situation situation) {
        return builds.size() == 1
                && builds.stream()
                        .flatMap(build -> Bill.of(build.option(), build.choices()).stream())
                        .flatMap(bill -> bill.routes().stream())
                        .allMatch(route -> isSettled(route, situation));
    }

    private static boolean isSettled(Bill.Route route, Situation situation) {
        Truth isAsked = route.asked().in(situation);
        return isAsked == Truth.FALSE
                || (isAsked == Truth.TRUE
                        && situation.domain(route.carrier().id()).isSettled());
    }
}
