package dev.plumbline.mcp;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.plumbline.adr.decision.Deciding;
import java.io.OutputStream;
import java.io.Writer;
import org.junit.jupiter.api.Test;

/** The server asks the workbench, and writes nothing. */
class ServerDirectionsTest {

    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.plumbline.mcp");

    @Test
    void it_knows_the_workbench_and_the_protocol() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "dev.plumbline.mcp",
                        "dev.plumbline.workbench..",
                        "dev.plumbline.checker..",
                        "dev.plumbline.adr..",
                        "io.quarkiverse.mcp.server..",
                        "com.fasterxml.jackson..",
                        "jakarta.inject",
                        "org.jboss.logging",
                        "org.jspecify..")
                .check(SERVER);
        noClasses().should().dependOnClassesThat().belongToAnyOf(Deciding.class).check(SERVER);
    }

    @Test
    void it_writes_nothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(OutputStream.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Writer.class)
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.plumbline.templates..", "dev.plumbline.checker.file")
                .check(SERVER);
    }
}
