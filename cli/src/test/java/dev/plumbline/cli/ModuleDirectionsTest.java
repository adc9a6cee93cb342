package dev.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Dependencies between the modules go one way: cli to templates to adr, and cli to checker to archunit-rules to adr. */
class ModuleDirectionsTest {

    private static JavaClasses ours;

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.plumbline");
    }

    @Test
    void every_module_is_looked_at() {
        assertThat(ours.stream()
                        .map(type -> type.getPackageName().split("\\.")[2])
                        .distinct())
                .containsExactlyInAnyOrder("adr", "templates", "rules", "checker", "cli");
    }

    @Test
    void adr_is_pure() {
        classes()
                .that()
                .resideInAPackage("dev.plumbline.adr..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.plumbline.adr..", "java..", "org.snakeyaml.engine..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void every_package_of_adr_knows_only_those_before_it() {
        List<String> order = List.of(
                "source",
                "record",
                "library",
                "overlay",
                "condition",
                "constraint",
                "catalog",
                "evaluation",
                "review",
                "change",
                "decision",
                "map",
                "chain");
        assertThat(ours.stream()
                        .map(JavaClass::getPackageName)
                        .filter(name -> name.startsWith("dev.plumbline.adr."))
                        .distinct())
                .allMatch(name -> order.contains(name.substring("dev.plumbline.adr.".length())));
        for (int place = 0; place < order.size() - 1; place++) {
            String[] later = order.subList(place + 1, order.size()).stream()
                    .map(name -> "..adr." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("..adr." + order.get(place) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(ours);
        }
    }

    @Test
    void templates_know_decisions_and_freemarker() {
        classes()
                .that()
                .resideInAPackage("dev.plumbline.templates..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.plumbline.templates..", "dev.plumbline.adr..", "freemarker..", "java..", "org.jspecify..")
                .check(ours);
    }

    @Test
    void rules_know_records_and_archunit_and_no_framework() {
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.rules..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "dev.plumbline.rules..",
                        "dev.plumbline.adr..",
                        "com.tngtech.archunit..",
                        "java..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.slf4j..",
                        "org.junit.jupiter.api..",
                        "org.jspecify..")
                .check(ours);
    }

    @Test
    void only_the_tree_of_tests_knows_junit() {
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.rules..")
                .and()
                .doNotHaveSimpleName("RuleTree")
                .and()
                .doNotHaveSimpleName("DecisionRules")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit..")
                .check(ours);
    }

    @Test
    void the_checker_knows_records_and_rules_only() {
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.checker..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.plumbline.templates..", "dev.plumbline.cli..")
                .check(ours);
    }

    @Test
    void what_a_project_consists_of_is_read_without_a_command() {
        noClasses()
                .that()
                .resideInAPackage("dev.plumbline.cli.code..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.plumbline.cli", "dev.plumbline.cli.project..", "picocli..")
                .check(ours);
    }

    @Test
    void only_the_terminal_package_knows_the_terminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.plumbline.cli.terminal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.jline..")
                .check(ours);
    }
}
