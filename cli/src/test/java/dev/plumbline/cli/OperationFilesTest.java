package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The files by which a generated service is operated can be read, and speak of what there is: metrics that the service
 * registers, requests that its README names, alarms that the runbook knows.
 */
class OperationFilesTest {

    private static final Pattern METRIC = Pattern.compile("\\bnotifications_[a-z_]+");
    private static final Pattern REQUEST = Pattern.compile("`(GET|POST) (/[^?` ]*)");

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_metric_of_alarms_and_dashboard_is_registered(String app) {
        Set<String> registered = matches(Pattern.compile("\"(notifications\\.[a-z.]+)\""), metrics(app))
                .map(name -> name.replace('.', '_'))
                .flatMap(name -> Stream.of(
                        name, name + "_seconds_count", name + "_seconds_sum", name + "_seconds", name + "_total"))
                .collect(Collectors.toSet());

        for (String file : List.of("ops/alerts.yaml", "ops/dashboard.json", "docs/runbook.md", "README.md")) {
            assertThat(matches(METRIC, text(app, file)).toList())
                    .as(file)
                    .isNotEmpty()
                    .allMatch(registered::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_alarm_has_a_section_of_the_runbook_and_no_other_has(String app) {
        List<String> alarms = items(first(items(yaml(app, "ops/alerts.yaml").get(0), "groups")), "rules").stream()
                .map(rule -> (String) rule.get("alert"))
                .toList();

        assertThat(matches(Pattern.compile("(?m)^## (.+)$"), text(app, "docs/runbook.md")))
                .containsExactlyElementsOf(alarms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_request_of_the_runbook_is_in_the_readme(String app) {
        Set<String> known = new TreeSet<>();
        REQUEST.matcher(text(app, "README.md")).results().forEach(found -> known.add(found.group(2)));
        matches(Pattern.compile("`(/q/[a-z/]+)`"), text(app, "README.md")).forEach(known::add);

        assertThat(REQUEST.matcher(text(app, "docs/runbook.md")).results().map(found -> found.group(2)))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void every_class_of_the_walkthrough_is_there_and_it_fits_a_page(String app) throws IOException {
        String walkthrough = text(app, "docs/walkthrough.md");
        try (Stream<Path> files = Files.walk(app(app).resolve("src/main/java"))) {
            Set<String> classes = files.map(
                            file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());

            assertThat(matches(Pattern.compile("`([A-Z][a-z]+[A-Za-z]*)`"), walkthrough)
                            .toList())
                    .hasSizeGreaterThan(15)
                    .allMatch(classes::contains);
        }
        assertThat(walkthrough.lines()).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cron", "third-party-api", "queue"})
    void manifests_can_be_read_and_wait_for_a_clean_stop(String app) {
        Map<String, Object> deployment = yaml(app, "ops/kubernetes.yaml").get(0);
        Map<String, Object> pod = map(map(map(deployment, "spec"), "template"), "spec");
        Duration stop =
                setting(app, "notifications.delivery.stop-within").plus(setting(app, "quarkus.shutdown.timeout"));

        assertThat(deployment).containsEntry("kind", "Deployment");
        assertThat(Duration.ofSeconds(((Number) pod.get("terminationGracePeriodSeconds")).longValue()))
                .isGreaterThan(stop);
        assertThat(map(yaml(app, "compose.yaml").get(0), "services")).containsOnlyKeys("database", "service");
        assertThat(items(yaml(app, "ops/dashboard.json").get(0), "panels")).hasSizeGreaterThan(3);
    }

    private static Duration setting(String app, String key) {
        String value = matches(
                        Pattern.compile("(?m)^" + Pattern.quote(key) + "=(\\S+)$"),
                        text(app, "src/main/resources/application.properties"))
                .findFirst()
                .orElseThrow();
        return Duration.parse(value.startsWith("PT") ? value : "PT" + value);
    }

    /** The classes that register any. */
    private static String metrics(String app) {
        try (Stream<Path> files = Files.walk(app(app).resolve("src/main/java"))) {
            return files.filter(Files::isRegularFile)
                    .map(TextFile::read)
                    .filter(text -> text.contains("MeterRegistry"))
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The first group, or all of it if there is none. */
    private static Stream<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(found -> found.group(found.groupCount()));
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> yaml(String app, String file) {
        Iterable<Object> documents = new Load(LoadSettings.builder().build()).loadAllFromString(text(app, file));
        return StreamSupport.stream(documents.spliterator(), false)
                .map(document -> (Map<String, Object>) document)
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.get(key);
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> items(Map<String, Object> of, String key) {
        return (List<Map<String, Object>>) of.get(key);
    }

    private static Map<String, Object> first(List<Map<String, Object>> items) {
        return items.get(0);
    }

    private static String text(String app, String file) {
        return TextFile.read(app(app).resolve(file));
    }

    private static Path app(String app) {
        return Repository.ROOT.resolve("modules").resolve(app);
    }
}
