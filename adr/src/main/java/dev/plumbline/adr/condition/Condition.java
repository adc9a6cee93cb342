package dev.plumbline.adr.condition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tests that must all hold, each on the value of a question or a fact. Without tests it always holds. */
public record Condition(Map<String, UnaryTest> tests) {

    public static final Condition ALWAYS = new Condition(Map.of());

    public Condition {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }

    public Truth in(Scope scope) {
        Truth result = Truth.TRUE;
        for (var test : tests.entrySet()) {
            result = result.and(test.getValue().on(scope.domain(test.getKey()), scope));
            if (result == Truth.FALSE) {
                return result;
            }
        }
        return result;
    }

    /** The questions, facts and figures whose values the condition asks for. */
    public Stream<String> names() {
        return tests.entrySet().stream()
                .flatMap(test ->
                        Stream.concat(Stream.of(test.getKey()), test.getValue().names()));
    }

    /** The open questions on which it depends whether it holds; none if it is known. */
    public Awaited awaited(Scope scope) {
        Awaited awaited = Awaited.NOTHING;
        if (scope.truth(this) == Truth.OPEN) {
            for (var test : tests.entrySet()) {
                if (test.getValue().on(scope.domain(test.getKey()), scope) == Truth.OPEN) {
                    awaited = awaited.and(scope.awaited(test.getKey()))
                            .and(test.getValue().awaited(scope));
                }
            }
        }
        return awaited;
    }

    /** The same condition, with other formulas for those that it compares with. */
    public Condition comparing(UnaryOperator<Formula> formulas) {
        Map<String, UnaryTest> compared = new LinkedHashMap<>();
        tests.forEach((name, test) -> compared.put(name, test.comparing(formulas)));
        return new Condition(compared);
    }

    @Override
    public String toString() {
        return tests.entrySet().stream()
                .map(test -> test.getKey() + " " + test.getValue())
                .collect(Collectors.joining(" and "));
    }
}
