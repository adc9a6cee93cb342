package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Subject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a record says notifications leave by.
 *
 * @param routes of each, what was decided for it, and what was written for that: {@code ses} and {@code smtp}
 * @param ids all of them
 */
record DecidedRoutes(List<Set<String>> routes, Set<String> ids) {

    static DecidedRoutes of(Subject subject) {
        LastMiles lastMiles = NotificationLibraries.to(subject).lastMiles();
        Map<String, Set<String>> routes = new TreeMap<>();
        Stream.of(subject.variant(), subject.routes())
                .forEach(said -> said.forEach((word, id) -> {
                    if (lastMiles.knows(id)) {
                        routes.computeIfAbsent(word, any -> new TreeSet<>()).add(id);
                    }
                }));
        return new DecidedRoutes(
                List.copyOf(routes.values()),
                routes.values().stream().flatMap(Set::stream).collect(Collectors.toCollection(TreeSet::new)));
    }
}
