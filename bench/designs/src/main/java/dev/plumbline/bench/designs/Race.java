package dev.plumbline.bench.designs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Contenders take turns, so that a busy minute hits all alike. The first round warms up and does not count. */
final class Race {

    private static final int ROUNDS = 3;

    private Race() {}

    /** Median messages a second of each, in the order of the contenders. */
    static Map<String, Double> run(List<? extends Contender> contenders, int messages) {
        Map<String, List<Double>> rates = new LinkedHashMap<>();
        for (int round = 0; round <= ROUNDS; round++) {
            for (Contender contender : contenders) {
                double rate = contender.rate(messages);
                if (round > 0) {
                    rates.computeIfAbsent(contender.name(), name -> new ArrayList<>())
                            .add(rate);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        rates.forEach(
                (name, all) -> medians.put(name, all.stream().sorted().toList().get(all.size() / 2)));
        return medians;
    }

    /** The first of the medians beside each of the others; aims in their order. */
    static void print(String what, Map<String, Double> medians, double... aims) {
        var all = medians.entrySet().iterator();
        var first = all.next();
        System.out.printf(Locale.ROOT, "%-28s %-20s %8.1f/s%n", what, first.getKey(), first.getValue());
        for (double aim : aims) {
            var other = all.next();
            double ratio = first.getValue() / other.getValue();
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %-20s %8.1f/s   ratio %.2f, aim %.2f%s%n",
                    "",
                    other.getKey(),
                    other.getValue(),
                    ratio,
                    aim,
                    ratio < aim ? "  missed" : "");
        }
    }
}
