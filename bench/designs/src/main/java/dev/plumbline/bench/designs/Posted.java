package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.Callers;
import dev.plumbline.bench.parts.Ledger;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Messages come by REST. The clock runs from the first request to the last delivery. */
final class Posted implements Contender {

    private static final int CALLERS = 16;

    private final AtomicInteger rounds = new AtomicInteger();
    private final String name;
    private final Ledger ledger;
    private final Callers callers;
    private final Runnable end;

    private Posted(String name, Ledger ledger, Callers callers, Runnable end) {
        this.name = name;
        this.ledger = ledger;
        this.callers = callers;
        this.end = end;
    }

    static Posted to(BuiltApp app) {
        var callers = new Callers(CALLERS, () -> List.of(app.address("/notifications")));
        return new Posted(app.name(), app.ledger(), callers, app::close);
    }

    static Posted to(BareService service) {
        return new Posted(
                "bare java.net.http",
                service.ledger(),
                new Callers(CALLERS, () -> List.of(service.address())),
                service::close);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void begin(int messages) {
        callers.post("r" + rounds.incrementAndGet(), messages);
    }

    @Override
    public double rate(int messages) {
        ledger.clear();
        long start = System.nanoTime();
        begin(messages);
        awaitDelivered(messages);
        return ledger.rate(start);
    }

    @Override
    public void close() {
        callers.close();
        end.run();
    }
}
