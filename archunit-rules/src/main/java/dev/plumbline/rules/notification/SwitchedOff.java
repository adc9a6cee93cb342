package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.BuiltIf;
import dev.plumbline.rules.check.Settings;
import dev.plumbline.rules.check.Settings.Value;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Schedules that never run in production, as far as the code and its configuration say so. */
final class SwitchedOff {

    /** What schedules are read from, the one that counts first. */
    private static final List<String> TIMES = List.of("cron", "every");

    private static final Set<String> QUARKUS_OFF = Set.of("off", "disabled");
    private static final Set<String> SPRING_OFF = Set.of("-");

    /** Settings that stop all schedules of Quarkus. */
    private static final Map<String, String> STOPPED = Map.of(
            "quarkus.scheduler.enabled", "false",
            "quarkus.scheduler.start-mode", "halted",
            "quarkus.quartz.start-mode", "halted");

    private final Settings settings;
    private final BuiltIf builtIf;
    private final Schedules schedules;

    SwitchedOff(Subject subject) {
        settings = new Settings(subject);
        builtIf = new BuiltIf(settings);
        schedules = new Schedules(subject);
    }

    /** Why no schedule of a method ever runs; empty if one may. */
    List<Violation> reasons(JavaMethod method) {
        Optional<Violation> whole = builtIf.never(method).map(reason -> violation(method, reason));
        if (whole.isPresent()) {
            return whole.stream().toList();
        }
        List<List<Violation>> reasons =
                schedules.of(method).map(schedule -> reasons(method, schedule)).toList();
        return reasons.stream().anyMatch(List::isEmpty)
                ? List.of()
                : reasons.stream().flatMap(List::stream).distinct().toList();
    }

    private List<Violation> reasons(JavaMethod method, JavaAnnotation<?> schedule) {
        boolean isQuarkus = schedules.isQuarkus(schedule);
        List<Violation> stopped = isQuarkus ? stopped() : List.of();
        return stopped.isEmpty()
                ? off(schedule, isQuarkus ? QUARKUS_OFF : SPRING_OFF).map(reason -> violation(method, reason)).stream()
                        .toList()
                : stopped;
    }

    private List<Violation> stopped() {
        return STOPPED.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(stop -> stopping(stop.getKey(), stop.getValue()))
                .map(Subject::violation)
                .toList();
    }

    private Stream<Configuration.Entry> stopping(String key, String value) {
        List<Configuration.Entry> said = settings.of(key);
        boolean isSaidByAll = said.stream().allMatch(entry -> isAlways(entry.value(), Set.of(value)));
        return isSaidByAll ? said.stream() : Stream.empty();
    }

    private boolean isAlways(String text, Set<String> wanted) {
        List<Value> values = settings.values(text);
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> wanted.contains(value.text().toLowerCase(Locale.ROOT)));
    }

    /** What a schedule says, if that means never. */
    private Optional<String> off(JavaAnnotation<?> schedule, Set<String> off) {
        return TIMES.stream()
                .flatMap(property -> Annotations.texts(schedule, property).map(text -> Map.entry(property, text)))
                .findFirst()
                .filter(time -> isAlways(time.getValue(), off))
                .map(time -> time.getKey() + " = \"" + time.getValue() + "\"" + source(time.getValue()));
    }

    private String source(String text) {
        return settings.values(text).stream()
                .flatMap(value -> value.from().stream())
                .map(entry -> ", which is " + entry.value().strip() + " in " + entry.file())
                .findFirst()
                .orElse("");
    }

    private static Violation violation(JavaMethod method, String reason) {
        return Subject.violation(method, " is scheduled, but never runs: " + reason);
    }
}
