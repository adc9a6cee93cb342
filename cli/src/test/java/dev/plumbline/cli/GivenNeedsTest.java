package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a decision calls given, or built by the generated project, is in that project: as code, as configuration, or as the
 * call that makes a vendor do it. A need that an option or a carrier is said to give, and of which no row says by what,
 * fails here.
 */
class GivenNeedsTest {

    private static final String ROWS = "cli/src/test/resources/given-needs.csv";
    private static final Path BROKERS =
            Repository.ROOT.resolve("templates/src/main/resources/dev/plumbline/templates/kits/notification/brokers");
    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    @TempDir
    Path folder;

    private int projects;

    /** @param giver an option, or a carrier */
    private record Row(String giver, String need, String answers, String file, String text) {

        Claim claim() {
            return new Claim(giver, need);
        }

        Map<String, String> settings() {
            return Stream.of(answers.split("; "))
                    .map(answer -> answer.split("=", 2))
                    .collect(Collectors.toMap(answer -> answer[0], answer -> answer[1]));
        }
    }

    private record Claim(String giver, String need) {}

    @Test
    void there_is_a_row_for_all_that_is_called_given_or_generated_and_for_nothing_else() {
        Set<Claim> claims = new LinkedHashSet<>();
        CATALOG.options()
                .forEach(option -> option.bills().forEach(bill -> bill.lacking().forEach((need, lacking) -> {
                    if (lacking.equals(Formula.NOTHING)
                            || lacking instanceof Formula.Either
                            || bill.generated().contains(need)) {
                        claims.add(new Claim(option.id(), need));
                    }
                })));
        CATALOG.designs().parts().forEach(part -> part.gives().forEach(need -> claims.add(new Claim(part.id(), need))));

        assertThat(rows().stream().map(Row::claim)).hasSameElementsAs(claims);
    }

    @Test
    void what_is_called_given_or_generated_is_in_the_project_of_every_option_with_every_carrier_and_broker()
            throws Exception {
        Set<Claim> seen = new LinkedHashSet<>();
        for (Combination combination : Combinations.of(CatalogReader.shippedText("notification"))) {
            for (Map<String, String> variant : variants(combination)) {
                List<Row> rows = rows(combination).stream()
                        .filter(row -> agree(variant, row.settings()))
                        .toList();
                for (List<Row> together : together(rows)) {
                    seen.addAll(held(combination, variant, together));
                }
            }
        }

        assertThat(seen).hasSameElementsAs(rows().stream().map(Row::claim).toList());
        System.out.println("projects looked at: " + projects);
    }

    /** What the carrier gives, and what the option does: all of it with one carrier, and what needs no second project with others. */
    private static List<Row> rows(Combination combination) {
        List<Row> option = of(combination.option());
        List<Row> rows =
                new ArrayList<>(isFirst(combination) ? option : together(option).get(0));
        rows.addAll(of(combination.carrier()));
        return rows;
    }

    private static List<Row> of(String giver) {
        return rows().stream().filter(row -> row.giver().equals(giver)).toList();
    }

    /** All kinds of broker that there is code for with one carrier, and one kind with the others. */
    private static List<Map<String, String>> variants(Combination combination) throws IOException {
        if (option(combination).dimensions().isEmpty()) {
            return List.of(Map.of());
        }
        Map<String, String> there = Map.of("infrastructure.broker", "managed", "team.on-call", "rota");
        List<Map<String, String>> variants = new ArrayList<>();
        try (Stream<Path> kinds = Files.list(BROKERS)) {
            for (Path kind : kinds.sorted().toList()) {
                Map<String, String> variant = new LinkedHashMap<>(there);
                variant.put("infrastructure.broker-kind", kind.getFileName().toString());
                variants.add(variant);
            }
        }
        return isFirst(combination) ? variants : variants.subList(0, 1);
    }

    private static Option option(Combination combination) {
        return CATALOG.options().stream()
                .filter(one -> one.id().equals(combination.option()))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFirst(Combination combination) {
        Bill bill = option(combination).bills().findFirst().orElseThrow();
        return bill.routes().get(0).carrier().candidates().get(0).id().equals(combination.carrier());
    }

    /** Rows whose answers do not contradict each other, so that one project shows them all. */
    private static List<List<Row>> together(List<Row> rows) {
        List<List<Row>> groups = new ArrayList<>();
        for (Row row : rows) {
            groups.stream()
                    .filter(group -> group.stream().allMatch(other -> agree(other.settings(), row.settings())))
                    .findFirst()
                    .orElseGet(() -> {
                        groups.add(new ArrayList<>());
                        return groups.get(groups.size() - 1);
                    })
                    .add(row);
        }
        return groups;
    }

    private static boolean agree(Map<String, String> some, Map<String, String> others) {
        return some.entrySet().stream().allMatch(answer -> others.getOrDefault(answer.getKey(), answer.getValue())
                .equals(answer.getValue()));
    }

    /** What was found of rows; what the combination cannot be asked for all at once is asked for one by one. */
    private Set<Claim> held(Combination combination, Map<String, String> variant, List<Row> rows) throws IOException {
        String name = "p" + projects++;
        List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", name));
        command.addAll(combination.arguments(folder));
        command.addAll(settings(variant, rows));
        new Cli(folder).run(command.toArray(String[]::new));
        Path project = folder.resolve(name);
        Path record = project.resolve("docs/decisions/0001-notification-by-" + combination.option() + ".md");
        if (Files.exists(record)) {
            return held(chosen(record), rows, project);
        }
        Set<Claim> held = new LinkedHashSet<>();
        if (rows.stream().map(Row::answers).distinct().count() > 1) {
            for (List<Row> alike :
                    rows.stream().collect(Collectors.groupingBy(Row::answers)).values()) {
                held.addAll(held(combination, variant, alike));
            }
        }
        return held;
    }

    private static List<String> settings(Map<String, String> variant, List<Row> rows) {
        List<String> arguments = new ArrayList<>();
        Map<String, String> settings = new LinkedHashMap<>(variant);
        rows.forEach(row -> settings.putAll(row.settings()));
        settings.forEach((question, answer) -> arguments.addAll(List.of("--set", question + "=" + answer)));
        return arguments;
    }

    /** What the record says of the option that was chosen. */
    private static String chosen(Path record) throws IOException {
        String section = Files.readString(record)
                .split("\n## Pros and Cons of the Options\n")[1]
                .split("\n### ")[1];
        assertThat(section).contains("**Chosen**");
        return section;
    }

    private static Set<Claim> held(String chosen, List<Row> rows, Path project) {
        for (Row row : rows) {
            String path = row.file().startsWith("/") ? "src/main/java/com/acme/notifications" + row.file() : row.file();
            assertThat(project.resolve(path)).as("%s", row).content().contains(row.text());
            assertThat(chosen).as("%s", row).doesNotContainPattern("to be built around it.*: .*" + text(row.need()));
        }
        return rows.stream().map(Row::claim).collect(Collectors.toSet());
    }

    private static String text(String need) {
        return CATALOG.designs().needs().stream()
                .filter(one -> one.id().equals(need))
                .findFirst()
                .orElseThrow()
                .text();
    }

    private static List<Row> rows() {
        return TextFile.read(Repository.ROOT.resolve(ROWS))
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" \\| "))
                .map(row -> new Row(row[0], row[1], row[2], row[3], row[4]))
                .toList();
    }
}
