package dev.plumbline.adr.map;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import dev.plumbline.adr.evaluation.ConditionIndex;
import dev.plumbline.adr.evaluation.Situation;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which conditions wait for one of two questions, and which for a figure made of both, such as a cost. The first set
 * straight borders along an axis, the second set slanted ones.
 */
final class Entanglement {

    private final ConditionIndex index;
    private final String x;
    private final String y;
    private final Set<Integer> slanted = new HashSet<>();

    Entanglement(ConditionIndex index, String x, String y) {
        this.index = index;
        this.x = x;
        this.y = y;
        for (int number : index.askingFor(x)) {
            if (index.askingFor(y).contains(number)
                    && isSlanted(index.conditions().get(number))) {
                slanted.add(number);
            }
        }
    }

    /** What a situation waits for, in conditions. */
    record Wait(int forX, int forY, boolean isEntangled) {}

    Wait wait(Situation here) {
        boolean isBothOpen = !here.answer(x).isSettled() && !here.answer(y).isSettled();
        return new Wait(
                open(here, x),
                open(here, y),
                isBothOpen && slanted.stream().anyMatch(number -> here.truth(number) == Truth.OPEN));
    }

    private int open(Situation here, String question) {
        int open = 0;
        for (int number : index.askingFor(question)) {
            open += here.truth(number) == Truth.OPEN && !here.answer(question).isSettled() ? 1 : 0;
        }
        return open;
    }

    private boolean isSlanted(Condition condition) {
        return condition.tests().entrySet().stream().anyMatch(this::asksForBoth);
    }

    private boolean asksForBoth(Map.Entry<String, UnaryTest> test) {
        Set<String> behind = new HashSet<>();
        Stream.concat(Stream.of(test.getKey()), test.getValue().names())
                .filter(name -> !index.isFigure(name))
                .forEach(name -> behind.addAll(index.questionsBehind(name)));
        return behind.contains(x) && behind.contains(y);
    }
}
