package dev.plumbline.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of the engine one after the other, and prints each time beside its aim. */
public final class Aims {

    /** In milliseconds on two cores, after warm-up; by method of {@link Engine}. */
    private static final Map<String, Integer> AIMS = new LinkedHashMap<>();

    static {
        AIMS.put("allAnswersGiven", 5);
        AIMS.put("tenUnknown", 50);
        AIMS.put("allUnknown", 500);
        AIMS.put("decidingWithFullTippingAnalysis", 50);
    }

    private Aims() {}

    public static void main(String[] arguments) throws RunnerException {
        System.out.printf(Locale.ROOT, "%-34s %10s %12s %9s%n", "in-process, after warm-up", "aim", "time", "error");
        for (Map.Entry<String, Integer> aim : AIMS.entrySet()) {
            Result<?> time = time(aim.getKey());
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %7d ms %9.2f ms %9.2f  %s%n",
                    words(aim.getKey()),
                    aim.getValue(),
                    time.getScore(),
                    time.getScoreError(),
                    time.getScore() < aim.getValue() ? "" : "missed");
        }
    }

    private static Result<?> time(String benchmark) throws RunnerException {
        var options = new OptionsBuilder()
                .include(Engine.class.getName() + "\\." + benchmark + "$")
                .output(Path.of(System.getProperty("bench.logs"), benchmark + ".log")
                        .toString())
                .build();
        RunResult run = new Runner(options).runSingle();
        return run.getPrimaryResult();
    }

    /** {@code tenUnknown} as a person writes it. */
    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
