package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.cli.Shell.Finished;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every option with every carrier that there is code for, and the queue with every kind of broker in both of its shapes, scaffolded as a user
 * would and built in one reactor: all are compiled with their tests and held to their records; each carrier is tested
 * end to end with one option, and each kind of broker in one app. So is every option with what few teams ask for.
 */
class CombinationsIT {

    private static final String ITS_OWN_TESTS = "**/adapter/out/send/**/*Test,EndToEndTest,RecordedDecisionTest";

    /** Reference apps whose decision stays the same when more is asked of them. */
    private static final List<String> APPS = List.of("cron", "third-party-api", "queue");

    private static final String SELLING = "third-party-api";

    private static final String PACKAGE = "com.acme.needs";
    private static final List<String> NEEDS = List.of(
            "delivery.ordering=yes",
            "delivery.priorities=yes",
            "delivery.tenants=300",
            "purpose=both",
            "content.features=quiet-hours");
    private static final List<String> STORE_TESTS = List.of(
            "OrderByRecipientTest", "PrioritiesTest", "TenantsInTurnTest", "PostgresSuppressionsTest", "PutOffTest");

    /** What one option alone can be asked for without another winning. */
    private static final Map<String, List<String>> MORE = Map.of("cron", List.of("delivery.replay=yes"));

    private static final Path QUEUE = Path.of("../modules/queue");

    /** The kinds of broker that there are templates for. */
    private static final Path BROKERS =
            Path.of("../templates/src/main/resources/dev/plumbline/templates/kits/notification/brokers");

    private static final List<String> BROKER_TESTS = List.of(
            "BrokerAwayTest", "BrokerDispatcherTest", "CleanStopTest", "RepeatedMessageTest", "RequestConsumerTest");

    /** Outside the checkout, into which no project is written. */
    @TempDir
    static Path folder;

    @TempDir
    static Path localRepository;

    private static List<Combination> combinations = List.of();
    private static List<String> modules = List.of();

    @BeforeAll
    static void scaffoldAndCompile() throws IOException, InterruptedException {
        LocalRepository.forgetEarlierBuilds();
        NamedText catalog = CatalogReader.shippedText("notification");
        List<Combination> all = new ArrayList<>(Combinations.of(catalog));
        all.add(Combinations.sharedOut(catalog));
        Map<String, Combination> different = new LinkedHashMap<>();
        for (Combination combination : all) {
            List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", combination.name()));
            command.addAll(combination.arguments(folder));
            command.addAll(purpose(combination));
            new Cli(folder).run(command.toArray(String[]::new)).exited(0);
            different.putIfAbsent(combination.option() + " with " + sentBy(combination), combination);
        }
        combinations = List.copyOf(different.values());
        modules = new ArrayList<>(combinations.stream().map(Combination::name).toList());
        for (String app : APPS) {
            scaffold(
                    app,
                    app,
                    Stream.concat(NEEDS.stream(), MORE.getOrDefault(app, List.of()).stream())
                            .toList());
        }
        for (String kind : brokerKinds()) {
            String broker = "infrastructure.broker-kind=" + kind;
            scaffold("queue", work(kind), List.of(broker, "delivery.replay=no", "delivery.consumers=1"));
            scaffold(
                    "queue",
                    events(kind),
                    List.of(broker, "delivery.replay=no", "delivery.consumers=4", "data.producers=no-database"));
        }
        Files.writeString(folder.resolve("pom.xml"), reactor(modules));
        maven("test-compile", "dependency:build-classpath", "-Dmdep.outputFile=" + Lint.CLASS_PATH, "-T1C")
                .succeeded();
    }

    /** One option sells, and it is with this one that carriers are tested: what they send then has more to it. */
    private static List<String> purpose(Combination combination) {
        return combination.option().equals(SELLING) ? List.of("--set", "purpose=both") : List.of();
    }

    /** The packages of the carriers that a project has code for: several providers are spoken to in the same way. */
    private static Set<String> sentBy(Combination combination) throws IOException {
        String base = combination.constraints().project().basePackage().replace('.', '/');
        Path send = module(combination).resolve("src/main/java").resolve(base).resolve("adapter/out/send");
        try (Stream<Path> found = Files.list(send)) {
            return found.filter(Files::isDirectory)
                    .map(path -> path.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The decision of a reference app, with some answers changed. */
    private static void scaffold(String app, String module, List<String> answers) {
        String usual =
                Path.of("../modules", app, "plumbline.yaml").toAbsolutePath().toString();
        List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", module, "--answers", usual));
        Stream.concat(Stream.of("project.name=" + module, "project.package=" + PACKAGE), answers.stream())
                .forEach(answer -> command.addAll(List.of("--set", answer)));
        new Cli(folder).run(command.toArray(String[]::new)).exited(0);
        modules.add(module);
    }

    private static List<String> brokerKinds() throws IOException {
        try (Stream<Path> folders = Files.list(BROKERS)) {
            return folders.map(kind -> kind.getFileName().toString()).sorted().toList();
        }
    }

    private static String work(String kind) {
        return "work-by-" + kind;
    }

    private static String events(String kind) {
        return "events-by-" + kind;
    }

    @Test
    void every_combination_is_compiled_with_its_tests_and_true_to_its_record() {
        for (String module : modules) {
            new Cli(folder).run("check", module).exited(0);
            System.out.println("compiled, and true to its record: " + module);
        }
        combinations.forEach(System.out::println);
    }

    /** Each file that there is a template for is in one of them. */
    @Test
    void what_is_generated_passes_a_formatter_error_prone_and_spotbugs() throws Exception {
        List<String> linted = new ArrayList<>(
                oneForEachCarrier().stream().map(Combination::name).toList());
        linted.addAll(APPS);
        brokerKinds().forEach(kind -> linted.addAll(List.of(work(kind), events(kind))));
        List<Lint> lints =
                linted.stream().map(module -> new Lint(folder.resolve(module))).toList();
        List<String> found = new ArrayList<>(Lint.format(lints));
        for (Lint lint : lints) {
            found.addAll(lint.errorProne());
            found.addAll(lint.spotBugs());
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_carrier_is_tested_end_to_end_with_one_option() throws Exception {
        Collection<Combination> one = oneForEachCarrier();
        String of = one.stream().map(Combination::name).collect(Collectors.joining(","));

        maven("test", "-T1C", "-Dtest=" + ITS_OWN_TESTS, "-pl", of).succeeded();

        for (Combination combination : one) {
            Map<String, Integer> tests = tests(combination);
            assertThat(tests).containsKeys("EndToEndTest", "RecordedDecisionTest");
            assertThat(tests.keySet()).anyMatch(test -> test.startsWith("adapter.out.send."));
            System.out.println(
                    "tested end to end: " + sentBy(combination) + " with " + combination.option() + ", " + tests);
        }
    }

    @Test
    void what_few_teams_ask_for_is_in_the_code_of_every_option() throws Exception {
        maven(
                        "test",
                        "-Dtest=OrderTest,UnsubscribeTest,Quiet*Test,ZoneTest," + String.join(",", STORE_TESTS),
                        "-pl",
                        String.join(",", APPS))
                .succeeded();

        for (String app : APPS) {
            assertThat(TestResults.of(folder.resolve(app), PACKAGE))
                    .containsKeys("adapter.out.dispatch.OrderTest", "adapter.in.rest.UnsubscribeTest")
                    .containsKeys("application.QuietHoursTest", "application.QuietSenderTest")
                    .containsKey("adapter.in.rest.ZoneTest")
                    .containsKeys(STORE_TESTS.stream()
                            .map(test -> "adapter.out.store." + test)
                            .toArray(String[]::new));
            System.out.println("keeps order, priorities, turns, and what recipients ended: " + app);
        }
    }

    @Test
    void what_was_sent_goes_again_where_it_may_be_asked_for() throws Exception {
        maven("test", "-Dtest=SentAgainTest", "-pl", "cron").succeeded();

        assertThat(TestResults.of(folder.resolve("cron"), PACKAGE)).containsKey("adapter.out.store.SentAgainTest");
    }

    /** The kind that the reference app has is tested there. */
    @Test
    void every_other_kind_of_broker_keeps_what_the_queue_promises() throws Exception {
        String shipped = Files.readString(QUEUE.resolve("pom.xml"));
        List<String> others = brokerKinds().stream()
                .filter(kind -> !shipped.contains("-messaging-" + kind + "<"))
                .map(CombinationsIT::events)
                .toList();
        assertThat(others).hasSize(brokerKinds().size() - 1);

        maven("test", "-Dtest=" + String.join(",", BROKER_TESTS), "-pl", String.join(",", others))
                .succeeded();

        for (String module : others) {
            Map<String, Integer> tests = TestResults.of(folder.resolve(module), PACKAGE);
            assertThat(tests)
                    .containsKeys(BROKER_TESTS.stream()
                            .map(test -> "adapter.out.dispatch.broker." + test)
                            .toArray(String[]::new));
            System.out.println("keeps what the queue promises: " + module + ", " + tests);
        }
    }

    private static Map<String, Integer> tests(Combination combination) throws Exception {
        return TestResults.of(
                module(combination), combination.constraints().project().basePackage());
    }

    private static Collection<Combination> oneForEachCarrier() throws IOException {
        Map<Set<String>, Combination> chosen = new LinkedHashMap<>();
        for (Combination combination : combinations) {
            chosen.putIfAbsent(sentBy(combination), combination);
        }
        return chosen.values();
    }

    private static Finished maven(String... arguments) throws IOException, InterruptedException {
        Path wrapper = module(combinations.get(0)).resolve("mvnw");
        return new Shell(folder).maven(wrapper, localRepository, arguments);
    }

    private static Path module(Combination combination) {
        return folder.resolve(combination.name());
    }

    private static String reactor(List<String> names) {
        String modules = names.stream()
                .map(name -> "        <module>" + name + "</module>\n")
                .collect(Collectors.joining());
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>com.acme</groupId>
                    <artifactId>combinations</artifactId>
                    <version>1</version>
                    <packaging>pom</packaging>
                    <modules>
                """
                + modules + "    </modules>\n</project>\n";
    }
}
