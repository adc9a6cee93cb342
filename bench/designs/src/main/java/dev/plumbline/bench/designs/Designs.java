package dev.plumbline.bench.designs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.Broker;
import dev.plumbline.bench.parts.BrokerKind;
import dev.plumbline.bench.parts.Database;
import dev.plumbline.bench.parts.HttpProvider;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Each design beside what one could have written instead, all sending to the same provider on loopback. */
final class Designs {

    private static final int CRON_SENDERS = 10;
    private static final int API_SENDERS = 8;
    private static final int QUEUE_SENDERS = 16;

    private Designs() {}

    /** @param arguments the folders of the scaffolded apps and of the reference apps, then names of parts */
    public static void main(String[] arguments) {
        Path scaffolded = Path.of(arguments[0]);
        Path cron = scaffolded.resolve("cron-by-http");
        Path thirdPartyApi = Path.of(arguments[1], "third-party-api");
        Set<String> names = Set.copyOf(List.of(arguments).subList(2, arguments.length));
        Map<String, Runnable> parts = new LinkedHashMap<>();
        parts.put("cron", () -> cron(cron));
        parts.put("third-party-api", () -> thirdPartyApi(thirdPartyApi));
        parts.put("queue", () -> queue(scaffolded));
        parts.put("table", () -> table(cron));
        parts.put("rates", () -> rates(cron, thirdPartyApi));
        parts.forEach((name, part) -> {
            if (names.isEmpty() || names.contains(name)) {
                part.run();
            }
        });
        System.exit(0);
    }

    private static void cron(Path app) {
        try (var database = Database.start();
                var provider = new HttpProvider(202);
                var cron = BuiltApp.cron(app, database, provider, CRON_SENDERS);
                var scheduler = new DbScheduler(database, provider, CRON_SENDERS);
                var loop = new SqlLoop(database, provider, CRON_SENDERS)) {
            for (int millis : List.of(0, 20, 100)) {
                provider.answers(new Answer.Taken(Duration.ofMillis(millis)));
                var medians = Race.run(List.of(cron, scheduler, loop), messages(CRON_SENDERS, millis));
                Race.print("cron, " + CRON_SENDERS + " senders, " + millis + " ms", medians, 1.0, 0.8);
            }
        }
    }

    private static void thirdPartyApi(Path app) {
        try (var database = Database.start();
                var provider = new HttpProvider(202);
                var api = Posted.to(BuiltApp.thirdPartyApi(app, database, provider, API_SENDERS));
                var bare = Posted.to(new BareService(provider, API_SENDERS))) {
            for (int millis : List.of(20, 100)) {
                provider.answers(new Answer.Taken(Duration.ofMillis(millis)));
                var medians = Race.run(List.of(api, bare), messages(API_SENDERS, millis));
                Race.print("api, " + API_SENDERS + " senders, " + millis + " ms", medians, 0.9);
            }
        }
    }

    /** The same broker serves both, each in a place of its own. */
    private static void queue(Path scaffolded) {
        try (var database = Database.start();
                var broker = Broker.start(BrokerKind.KAFKA);
                var provider = new HttpProvider(202);
                var app = BuiltApp.queue(
                        scaffolded.resolve("queue-by-kafka"), database, provider, broker, QUEUE_SENDERS);
                var bare = new BareKafka(broker, provider, QUEUE_SENDERS)) {
            queue("kafka", provider, app, bare);
        }
        try (var database = Database.start();
                var broker = Broker.start(BrokerKind.AMQP);
                var provider = new HttpProvider(202);
                var app =
                        BuiltApp.queue(scaffolded.resolve("queue-by-amqp"), database, provider, broker, QUEUE_SENDERS);
                var bare = new BareAmqp(broker, provider, QUEUE_SENDERS)) {
            queue("amqp", provider, app, bare);
        }
    }

    private static void queue(String kind, HttpProvider provider, BuiltApp app, Contender bare) {
        for (int millis : List.of(20, 100)) {
            provider.answers(new Answer.Taken(Duration.ofMillis(millis)));
            var medians = Race.run(List.of(app, bare), messages(QUEUE_SENDERS, millis));
            Race.print(kind + ", " + QUEUE_SENDERS + " senders, " + millis + " ms", medians, 0.9);
        }
    }

    /** Each in a database of its own. */
    private static void table(Path app) {
        try (var large = Database.start();
                var small = Database.start();
                var provider = new HttpProvider(202);
                var million = BuiltApp.cron(app, large, provider, CRON_SENDERS).called("a million rows");
                var thousand = BuiltApp.cron(app, small, provider, CRON_SENDERS).called("a thousand rows")) {
            million.old(1_000_000);
            thousand.old(1_000);
            Race.print("table, 0 ms", Race.run(List.of(million, thousand), messages(CRON_SENDERS, 0)), 0.8);
        }
    }

    /** What a replica carries, by senders and by the time that a provider takes. */
    private static void rates(Path cron, Path thirdPartyApi) {
        for (int senders : List.of(1, 16, 64)) {
            try (var database = Database.start();
                    var other = Database.start();
                    var provider = new HttpProvider(202);
                    var first = BuiltApp.cron(cron, database, provider, senders);
                    var second = BuiltApp.thirdPartyApi(thirdPartyApi, other, provider, senders)) {
                for (int millis : List.of(20, 100)) {
                    provider.answers(new Answer.Taken(Duration.ofMillis(millis)));
                    Race.run(List.of(first, second), messages(senders, millis))
                            .forEach((name, rate) -> System.out.printf(
                                    Locale.ROOT,
                                    "%-28s %-20s %8.1f/s   %.2f of %d / %d ms%n",
                                    "rate, " + senders + " senders, " + millis + " ms",
                                    name,
                                    rate,
                                    rate * millis / 1000 / senders,
                                    senders,
                                    millis));
                }
            }
        }
    }

    /** What takes some four seconds. */
    private static int messages(int senders, int millis) {
        return millis == 0 ? 5_000 : Math.min(4_000 * senders / millis, 6_000);
    }
}
