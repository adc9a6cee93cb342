package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Weakening.Kind;
import dev.plumbline.workbench.ratchet.Fact.Hold;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Compares two readings of a project, fact by fact. */
record Comparison(Reading before, Reading now) {

    /** @param fact as it is now, or as it was if it is gone */
    record Found(Fact fact, String text) {

        Kind kind() {
            return fact.kind();
        }

        Location at() {
            return fact.at();
        }
    }

    /** In the order of the kinds, the same thing told once. */
    List<Found> weaker() {
        Set<String> keys = new LinkedHashSet<>(before.facts().keySet());
        keys.addAll(now.facts().keySet());
        List<Found> found = new ArrayList<>();
        for (String key : keys) {
            Optional<Fact> was = Optional.ofNullable(before.facts().get(key));
            Optional<Fact> is = Optional.ofNullable(now.facts().get(key));
            Fact fact = is.or(() -> was).orElseThrow();
            if (isKnown(fact.kind()) && fact.hold().isWeaker(was, is) && !isInOrder(fact)) {
                found.add(new Found(fact, Fact.text(was, is)));
            }
        }
        return found.stream()
                .filter(one -> found.stream().noneMatch(other -> tells(other.fact, one.fact)))
                .toList();
    }

    /** Whether what looks weaker comes with what is new, or with a decision that was made again. */
    private boolean isInOrder(Fact fact) {
        boolean isExcuse = fact.kind() == Kind.BASELINE || fact.kind() == Kind.EXCEPTION;
        String rule = isExcuse ? fact.of() : fact.value();
        return before.rules().contains(rule) != now.rules().contains(rule)
                || fact.hold() == Hold.STAYS_OUT && before.rules().isEmpty()
                || fact.hold() == Hold.STAYS_THE_SAME && now.isChainWhole()
                || fact.kind() == Kind.RULE && isDecidedAgain(fact.value());
    }

    /** Another option has other rules, and the chain makes sure that all of them are there. */
    private boolean isDecidedAgain(String decision) {
        String was = before.chosen().get(decision);
        String is = now.chosen().get(decision);
        return was != null && is != null && !was.equals(is) && now.isChainWhole();
    }

    private boolean isKnown(Kind kind) {
        return !before.unread().contains(kind) && !now.unread().contains(kind);
    }

    /** Whether one weaker thing says another one, too. */
    private static boolean tells(Fact one, Fact other) {
        if (one.about().equals(other.of())) {
            return true;
        }
        if (one.hold() == Hold.STAYS_OUT) {
            return false;
        }
        // An edit of a record by hand is told by what it weakens, and a chain that it breaks by either.
        return switch (other.kind()) {
            case RECORD -> one.of().equals(other.of()) && one.kind().compareTo(Kind.RECORD) < 0;
            case ANSWER -> other.hold() == Hold.STAYS_OUT && one.kind().compareTo(Kind.ANSWER) <= 0;
            default -> false;
        };
    }
}
