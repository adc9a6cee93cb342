package dev.plumbline.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.evaluation.Evaluator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dependencies between modules go one way, and so do those between the packages of each. */
class ModuleDirectionsTest {

    private static final String OURS = "dev.plumbline";

    private static JavaClasses ours;

    /** A module: what it may know beside itself and the JDK, and its packages, each knowing only those before it. */
    private enum Module {
        ADR(
                List.of("org.snakeyaml.engine", "org.jspecify"),
                List.of(
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
                        "map",
                        "decision",
                        "chain")),
        TEMPLATES(
                List.of(OURS + ".adr", "freemarker", "org.jspecify"),
                List.of("render", "map", "kit", "scaffold", "journal", "merge")),
        RULES(
                List.of(
                        OURS + ".adr",
                        "com.sun.source",
                        "com.tngtech.archunit",
                        "javax.tools",
                        "javax.xml",
                        "org.xml.sax",
                        "org.slf4j",
                        "org.junit.jupiter.api",
                        "org.jspecify"),
                List.of(
                        "source",
                        "dependency",
                        "gradle",
                        "project",
                        "configuration",
                        "bytecode",
                        "check",
                        "rule",
                        "notification",
                        "past",
                        "")),
        CHECKER(
                List.of(
                        OURS + ".adr",
                        OURS + ".rules",
                        "com.fasterxml.jackson.core",
                        "javax.tools",
                        "javax.xml",
                        "org.objectweb.asm",
                        "org.jspecify"),
                List.of("json", "file", "jar", "", "format")),
        WORKBENCH(
                List.of(
                        OURS + ".adr",
                        OURS + ".templates",
                        OURS + ".rules",
                        OURS + ".checker",
                        "org.xml.sax",
                        "org.jspecify"),
                List.of(
                        "",
                        "deciding",
                        "governing",
                        "document",
                        "code",
                        "seen",
                        "schema",
                        "project",
                        "ratchet",
                        "agents")),
        CLI(
                List.of(
                        OURS,
                        "picocli",
                        "io.quarkus",
                        "jakarta.inject",
                        "jakarta.enterprise",
                        "org.jline",
                        "org.jspecify"),
                List.of(
                        "terminal",
                        "terminal.prompt",
                        "console",
                        "output",
                        "answers",
                        "interview",
                        "distribution",
                        ""));

        final List<String> knows;
        final List<String> packages;

        Module(List<String> knows, List<String> packages) {
            this.knows = knows;
            this.packages = packages;
        }

        String root() {
            return OURS + "." + name().toLowerCase(Locale.ROOT);
        }

        Stream<JavaClass> classes() {
            return ours.stream().filter(type -> place(type) >= 0);
        }

        /** Where the package of a class comes in the order; -1 if it is none of this module. */
        int place(JavaClass type) {
            String name = type.getBaseComponentType().getPackageName();
            return name.equals(root()) ? packages.indexOf("") : packages.indexOf(name.replace(root() + ".", ""));
        }
    }

    @BeforeAll
    static void importClasses() {
        ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(OURS);
    }

    @Test
    void every_package_has_its_place() {
        assertThat(ours.stream()
                        .filter(type -> Stream.of(Module.values()).allMatch(module -> module.place(type) < 0))
                        .map(JavaClass::getPackageName)
                        .distinct())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_module_knows_nothing_but(Module module) {
        String[] known = Stream.concat(Stream.of(module.root(), "java"), module.knows.stream())
                .map(name -> name + "..")
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(module.root() + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(known)
                .check(ours);
    }

    @ParameterizedTest
    @EnumSource
    void a_package_knows_only_those_before_it(Module module) {
        assertThat(module.classes()
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .filter(use -> module.place(use.getTargetClass()) > module.place(use.getOriginClass()))
                        .map(Dependency::getDescription))
                .isEmpty();
    }

    /** Decided once, handed down once: what words, draws and writes a decision cannot decide again. */
    @Test
    void a_decision_is_decided_where_a_command_starts_and_nowhere_else() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Deciding.class.getName())
                .should()
                .callConstructor(DecisionEngine.class, Catalog.class)
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        OURS + ".cli", OURS + ".workbench.deciding", OURS + ".adr.chain", OURS + ".adr.decision")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Deciding.class, DecisionEngine.class)
                .check(ours);
        noClasses()
                .that()
                .resideOutsideOfPackages(OURS + ".adr..", OURS + ".cli.interview")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Evaluator.class)
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
