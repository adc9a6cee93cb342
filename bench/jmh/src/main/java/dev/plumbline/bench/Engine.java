package dev.plumbline.bench;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.decision.Outlook;
import dev.plumbline.adr.decision.Sensitivity;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions of the shipped catalog, made by an engine that is there already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
public class Engine {

    private final Catalog catalog = CatalogReader.shipped("notification");
    private final DecisionEngine engine = new DecisionEngine(catalog);
    private final Constraints all = ThreeEngineers.withUnknown(catalog, List.of());
    private final Constraints tenUnknown =
            ThreeEngineers.withUnknown(catalog, catalog.questions().subList(0, 10));
    private final Constraints allUnknown = ThreeEngineers.withUnknown(catalog, catalog.questions());

    @Benchmark
    public Outlook allAnswersGiven() {
        return engine.decide(all).outlook();
    }

    @Benchmark
    public Outlook tenUnknown() {
        return engine.decide(tenUnknown).outlook();
    }

    @Benchmark
    public Outlook allUnknown() {
        return engine.decide(allUnknown).outlook();
    }

    /** Single answers are varied while deciding, pairs and weights after it. Both are in the figure. */
    @Benchmark
    public Sensitivity decidingWithFullTippingAnalysis() {
        Decided decided = engine.decide(all);
        decided.outlook();
        return decided.sensitivity();
    }
}
