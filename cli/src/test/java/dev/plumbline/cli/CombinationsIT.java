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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every option with every last mile, scaffolded as a user would and built in one reactor: all are compiled with their
 * tests and held to their records; each last mile is tested end to end with one option. So is every option with what few
 * teams ask for.
 */
class CombinationsIT {

    private static final String ITS_OWN_TESTS = "**/adapter/out/send/**/*Test,EndToEndTest";

    /** Reference apps whose decision stays the same when more is asked of them. */
    private static final List<String> APPS = List.of("cron", "third-party-api", "queue");

    private static final String PACKAGE = "com.acme.needs";
    private static final List<String> NEEDS =
            List.of("delivery.ordering=yes", "delivery.priorities=yes", "delivery.tenants=300");
    private static final List<String> STORE_TESTS =
            List.of("OrderByRecipientTest", "PrioritiesTest", "TenantsInTurnTest");

    /** Outside the checkout, into which no project is written. */
    @TempDir
    static Path folder;

    @TempDir
    static Path localRepository;

    private static List<Combination> combinations = List.of();

    @BeforeAll
    static void scaffold() throws IOException {
        LocalRepository.forgetEarlierBuilds();
        NamedText catalog = CatalogReader.shippedText("notification");
        combinations = new ArrayList<>(Combinations.of(catalog));
        combinations.add(Combinations.sharedOut(catalog));
        for (Combination combination : combinations) {
            List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", combination.name()));
            command.addAll(combination.arguments(folder));
            new Cli(folder).run(command.toArray(String[]::new)).exited(0);
        }
        for (String app : APPS) {
            String answers = Path.of("../modules", app, "plumbline.yaml")
                    .toAbsolutePath()
                    .toString();
            List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", app, "--answers", answers));
            Stream.concat(Stream.of("project.package=" + PACKAGE), NEEDS.stream())
                    .forEach(answer -> command.addAll(List.of("--set", answer)));
            new Cli(folder).run(command.toArray(String[]::new)).exited(0);
        }
        List<String> modules =
                new ArrayList<>(combinations.stream().map(Combination::name).toList());
        modules.addAll(APPS);
        Files.writeString(folder.resolve("pom.xml"), reactor(modules));
    }

    @Test
    void every_combination_is_compiled_with_its_tests_and_true_to_its_record() throws Exception {
        maven("-Dtest=RecordedDecisionTest", "-T1C").succeeded();

        for (Combination combination : combinations) {
            assertThat(tests(combination)).containsKey("RecordedDecisionTest");
            System.out.println("compiled, and true to its record: " + combination);
        }
    }

    @Test
    void every_last_mile_is_tested_end_to_end_with_one_option() throws Exception {
        Collection<Combination> one = oneForEachLastMile();
        String modules = one.stream().map(Combination::name).collect(Collectors.joining(","));

        maven("-Dtest=" + ITS_OWN_TESTS, "-pl", modules).succeeded();

        for (Combination combination : one) {
            Map<String, Integer> tests = tests(combination);
            assertThat(tests).containsKey("EndToEndTest");
            assertThat(tests.keySet()).anyMatch(test -> test.startsWith("adapter.out.send."));
            System.out.println(
                    "tested end to end: " + combination.lastMile() + " with " + combination.option() + ", " + tests);
        }
    }

    @Test
    void order_priorities_and_turns_of_tenants_are_in_the_code_of_every_option() throws Exception {
        maven("-Dtest=OrderTest," + String.join(",", STORE_TESTS), "-pl", String.join(",", APPS))
                .succeeded();

        for (String app : APPS) {
            assertThat(TestResults.of(folder.resolve(app), PACKAGE))
                    .containsKey("adapter.out.dispatch.OrderTest")
                    .containsKeys(STORE_TESTS.stream()
                            .map(test -> "adapter.out.store." + test)
                            .toArray(String[]::new));
            System.out.println("keeps order, priorities and turns: " + app);
        }
    }

    private static Map<String, Integer> tests(Combination combination) throws Exception {
        return TestResults.of(
                module(combination), combination.constraints().project().basePackage());
    }

    /** The first that the catalog leads to as it is, if there is one. */
    private static Collection<Combination> oneForEachLastMile() {
        Map<String, Combination> chosen = new LinkedHashMap<>();
        for (Combination combination : combinations) {
            chosen.merge(
                    combination.lastMile(),
                    combination,
                    (first, other) ->
                            first.overlay().isPresent() && other.overlay().isEmpty() ? other : first);
        }
        return chosen.values();
    }

    private static Finished maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("test"));
        command.addAll(List.of(arguments));
        Path wrapper = module(combinations.get(0)).resolve("mvnw");
        return new Shell(folder).maven(wrapper, localRepository, command.toArray(String[]::new));
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
