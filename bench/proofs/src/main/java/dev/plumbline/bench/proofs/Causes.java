package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.Answer.Said;
import dev.plumbline.bench.parts.App;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/**
 * Five faults, one after the other. Of each, what an alarm of the app's watches is seen in the metrics, its times being
 * shorter; and the timeline, with which the app's runbook begins, has an entry that names the cause.
 */
final class Causes {

    private static final int MESSAGES = 5;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** That something waits: above what a run each second, and a second try, leave. */
    private static final double LATE = 2;

    private static final Map<String, String> WHERE = Map.of("HOSTNAME", "reminders-0");

    private final Stage stage;
    private App app;

    private Causes(Stage stage) {
        this.stage = stage;
        this.app = launch();
    }

    /** One entry, as the app tells it; what has no value there is empty. */
    private record Entry(String at, String kind, String subject, String times, String longest, String detail) {

        private static final Pattern OBJECT = Pattern.compile("\\{[^{}]*}");

        static List<Entry> all(String timeline) {
            return OBJECT.matcher(timeline)
                    .results()
                    .map(one -> of(one.group()))
                    .toList();
        }

        private static Entry of(String json) {
            return new Entry(
                    field(json, "at"),
                    field(json, "kind"),
                    field(json, "subject"),
                    field(json, "times"),
                    field(json, "longestMillis"),
                    field(json, "detail"));
        }

        private static String field(String json, String name) {
            Matcher value = Pattern.compile("\"" + name + "\":(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(\\d+))")
                    .matcher(json);
            if (!value.find()) {
                return "";
            }
            return value.group(1) == null ? value.group(2) : value.group(1);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.12s %-8s %-14s %5s %6s  %s",
                    at.substring(at.indexOf('T') + 1),
                    kind,
                    subject,
                    times,
                    longest,
                    detail);
        }
    }

    static void foundByTheRunbook(Stage stage) {
        Instant start = Instant.now();
        var causes = new Causes(stage);
        causes.wrongPassword();
        causes.recipientThatDawdles();
        causes.databaseRestarted();
        causes.lockElsewhere();
        causes.killedAndStartedWrong();
        causes.timeline(start).forEach(entry -> System.out.printf("%17s%s%n", "", entry));
    }

    private void wrongPassword() {
        Instant start = Instant.now();
        stage.provider().answers(new Said("AUTH", 535, "5.7.8 wrong password"));
        stage.callers().post("password", MESSAGES);
        boolean isAlarm = seen(() -> gauge("providers_paused").orElse(0) > 0);
        stage.provider().answers(Answer.TAKEN);
        app.post("/providers/" + stage.carrier().provider() + "/resume");
        report("password", start, "ProviderPaused", isAlarm, "PAUSED", ".*535.*wrong password.*");
    }

    private void recipientThatDawdles() {
        Instant start = Instant.now();
        double accepted = attempts(true);
        double others = attempts(false);
        stage.provider().answers(name -> name.startsWith("n-dawdle") ? Answer.Broken.SILENCE : Answer.TAKEN);
        stage.callers().post("dawdle", MESSAGES);
        boolean isAlarm = seen(() -> attempts(false) - others > 0.2 * (attempts(true) - accepted + MESSAGES));
        stage.provider().answers(Answer.TAKEN);
        report("dawdle", start, "AttemptsFail", isAlarm, "ATTEMPTS", "(ambiguous|transient): .*(time|no answer).*");
    }

    private void databaseRestarted() {
        Instant start = Instant.now();
        stage.callers().post("restart", MESSAGES);
        stage.database().stop("INT");
        boolean isAlarm = seen(() -> gauge("parked").isEmpty());
        // Not before the app has looked for what is due, which it does each second.
        seen(() -> app.log().stream().anyMatch(line -> line.contains("nothing can be claimed")));
        stage.database().again();
        report("restart", start, "ServiceAway", isAlarm, "AWAY", ".*(refused|terminating|closed|I/O).*");
    }

    private void lockElsewhere() {
        Instant start = Instant.now();
        stage.provider().answers(stage.carrier().later());
        stage.callers().post("locked", MESSAGES);
        boolean isAlarm;
        try (Connection connection = stage.database().connection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local application_name = 'month-end report'");
            statement.execute("lock table notification in share mode");
            isAlarm = seen(() -> gauge("oldest_due_seconds").orElse(0) > LATE);
            seen(() -> named(start, "BLOCKED", ".*").isPresent());
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        stage.provider().answers(Answer.TAKEN);
        report("locked", start, "NotificationsWait", isAlarm, "BLOCKED", ".*user postgres \\(month-end report\\).*");
    }

    private void killedAndStartedWrong() {
        Instant start = Instant.now();
        stage.kill(app);
        boolean isAlarm = gauge("parked").isEmpty();
        try (App wrong = stage.start(Map.of("notifications.delivery.lease", "PT1S"), WHERE)) {
            isAlarm &= wrong.hasRefused();
        }
        app = launch();
        stage.callers().post("killed", MESSAGES);
        isAlarm &= timeline(start).stream().noneMatch(entry -> entry.kind().equals("STOPPED"));
        report("killed", start, "ServiceAway", isAlarm, "REFUSED", "notifications.delivery.lease is PT1S.*");
    }

    private App launch() {
        return stage.launch(Map.of("notifications.delivery.senders", "8"), WHERE);
    }

    /** Waits until the fault is over, and tells whether it was found. */
    private void report(String kind, Instant start, String alarm, boolean isAlarm, String entry, String detail) {
        stage.awaitsDelivery(SOON);
        Stage.awaits(SOON, () -> named(start, entry, detail).isPresent());
        Optional<Entry> found = named(start, entry, detail);
        String cause = found.map(Entry::detail).orElse("");
        Map<String, Boolean> bounds = new LinkedHashMap<>();
        bounds.put(alarm, isAlarm);
        bounds.put(entry + " " + detail, found.isPresent());
        stage.report(kind, kind, "%s; %s %.90s".formatted(alarm, entry, cause), Stage.SENDERS, bounds);
    }

    private Optional<Entry> named(Instant from, String kind, String detail) {
        return timeline(from).stream()
                .filter(entry -> entry.kind().equals(kind) && entry.detail().matches(detail))
                .findFirst();
    }

    private static boolean seen(Callable<Boolean> condition) {
        return Stage.awaits(SOON, condition);
    }

    private List<Entry> timeline(Instant from) {
        return Entry.all(app.get("/timeline?from=" + from + "&to=" + from.plusSeconds(900)));
    }

    /** Empty if nobody answers, or the app cannot know. */
    private OptionalDouble gauge(String name) {
        return values("notifications_" + name)
                .filter(value -> !Double.isNaN(value))
                .findFirst();
    }

    private double attempts(boolean accepted) {
        return values("notifications_attempts_seconds_count\\{outcome=\""
                        + (accepted ? "accepted" : "(?!accepted)[a-z]+") + "\"[^}]*}")
                .sum();
    }

    private DoubleStream values(String metric) {
        return Pattern.compile("(?m)^" + metric + "(?:\\{[^}]*})? (\\S+)$")
                .matcher(app.get("/q/metrics"))
                .results()
                .mapToDouble(line -> Double.parseDouble(line.group(1)));
    }
}
