package dev.plumbline.rules.gradle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scripts as teams write them, in both languages. */
class GradleBuildTest {

    @TempDir
    private Path project;

    @Test
    void the_forms_of_groovy_are_read() throws IOException {
        assertThat(
                        declared(
                                "build.gradle",
                                """
                        dependencies {
                            implementation 'g:plain:1'
                            implementation "g:interpolated:${versions['x']}"
                            api('g:parenthesis')
                            implementation group: 'g', name: 'parts', version: '1'
                            implementation([group: 'g', name: 'map'])
                            runtimeOnly 'g:first:1',
                                        'g:second:1'
                            implementation(
                                'g:below:1'
                            )
                            if (project.hasProperty('x')) { implementation 'g:conditional:1' }
                            compileOnly 'g:classified:1:tests@jar'; implementation 'g:same.line:1'
                            integrationTestImplementation 'g:tested:1'
                        }
                        """))
                .containsExactly(
                        "2 g:plain",
                        "3 g:interpolated",
                        "4 g:parenthesis",
                        "5 g:parts",
                        "6 g:map",
                        "7 g:first",
                        "8 g:second",
                        "10 g:below",
                        "12 g:conditional",
                        "13 g:classified",
                        "13 g:same.line",
                        "14 g:tested for tests");
    }

    @Test
    void the_forms_of_kotlin_are_read() throws IOException {
        assertThat(
                        declared(
                                "build.gradle.kts",
                                """
                        plugins { `java-library` }
                        dependencies {
                            implementation("g:plain:1")
                            implementation(group = "g", name = "parts", version = "1")
                            "customImplementation"("g:quoted:1")
                            add("implementation", "g:added:1")
                            add("testImplementation", "g:added-for-tests:1")
                            implementation("g", "positional", "1")
                            implementation(kotlin("reflect"))
                            implementation("g:" + "no" + "t-plain")
                            testFixturesApi(testFixtures("g:fixtures:1"))
                        }
                        kotlin {
                            sourceSets {
                                val commonTest by getting { dependencies { implementation("g:common:1") } }
                                commonMain.dependencies { implementation("g:main:1") }
                            }
                        }
                        """))
                .containsExactly(
                        "3 g:plain",
                        "4 g:parts",
                        "5 g:quoted",
                        "6 g:added",
                        "7 g:added-for-tests for tests",
                        "8 g:positional",
                        "9 org.jetbrains.kotlin:kotlin-reflect",
                        "11 g:fixtures for tests",
                        "15 g:common for tests",
                        "16 g:main");
    }

    @Test
    void what_is_no_dependency_of_the_project_is_none() throws IOException {
        assertThat(
                        declared(
                                "build.gradle",
                                """
                        buildscript { dependencies { classpath 'g:plugin:1' } }
                        plugins { id 'org.springframework.boot' version '4.0.0' }
                        dependencyManagement {
                            imports { mavenBom 'g:bom:1' }
                            dependencies { dependency 'g:managed:1' }
                        }
                        // implementation 'g:comment:1'
                        /* dependencies {
                            implementation 'g:comment:2'
                        } */
                        dependencies {
                            implementation platform('g:platform:1')
                            implementation enforcedPlatform("g:platform:2")
                            implementation project(':other')
                            implementation projects.third
                            implementation files('libs/a.jar')
                            annotationProcessor 'g:processor:1'
                            constraints { implementation('g:constrained:1') { because 'g:reason:1' } }
                            implementation("g:only:1") {
                                exclude group: 'g', module: 'excluded'
                                because('see g:this:1 // not a comment')
                            }
                        }
                        configurations.all { resolutionStrategy { force 'g:forced:1' } }
                        """))
                .containsExactly("19 g:only");
    }

    @Test
    void exclusions_belong_to_their_dependency() throws IOException {
        write(
                "build.gradle.kts",
                """
                dependencies {
                    implementation("g:a:1") {
                        exclude(group = "x", module = "y")
                        exclude(group = "z")
                    }
                    implementation("g:b:1") { isTransitive = false }
                    implementation("g:c:1")
                }
                """);

        assertThat(dependencies().dependencies())
                .extracting(Dependency::exclusions)
                .containsExactly(List.of("x:y", "z:*"), List.of("*:*"), List.of());
    }

    @Test
    void names_and_bundles_of_version_catalogs_are_resolved() throws IOException {
        write(
                "gradle/libs.versions.toml",
                """
                [versions]
                spring = "4.0" # "a:b"
                odd = "g:no-library"

                [libraries]
                short = "g:short:1"
                in-module = { module = "g:module", version.ref = "spring" }
                in_parts = { name = "parts", version = "1:2", group = "g" }
                dotted.module = "g:dotted"

                [bundles]
                all = [
                    "short", # the first
                    "in-module",
                ]

                [plugins]
                boot = { id = "g.plugin", version = "1" }
                """);
        write("gradle/tests.versions.toml", "[libraries]\nrunner = 'g:runner:1'\n");

        assertThat(
                        declared(
                                "app/build.gradle.kts",
                                """
                        dependencies {
                            implementation(libs.short)
                            implementation(libs.in.module.get())
                            implementation(libs.in.parts)
                            implementation(libs.findLibrary("dotted").get())
                            implementation(libs.bundles.all)
                            testImplementation(tests.runner)
                        }
                        """))
                .containsExactly(
                        "2 g:short",
                        "3 g:module",
                        "4 g:parts",
                        "5 g:dotted",
                        "6 g:short",
                        "6 g:module",
                        "7 g:runner for tests");
        assertThat(dependencies().unread()).isEmpty();
    }

    @Test
    void what_a_script_works_out_is_told() throws IOException {
        write(
                "build.gradle",
                """
                def broker = 'org.apache.kafka:kafka-clients:4.1.0'
                dependencies {
                    implementation broker
                    implementation Deps.rabbit
                    testImplementation onlyForTests
                    implementation libs.unknown
                    implementation "g:a-${kind}:1"
                }
                """);

        assertThat(dependencies().dependencies()).isEmpty();
        assertThat(dependencies().unread())
                .containsExactlyInAnyOrder(
                        "build.gradle:3: broker, which the build works out",
                        "build.gradle:4: Deps.rabbit, which the build works out",
                        "build.gradle:6: libs.unknown, which the build works out",
                        "build.gradle:7: g:a-${kind}:1, which the build works out");
    }

    @Test
    void scripts_that_a_build_applies_and_plugins_of_its_own_count_and_are_no_modules() throws IOException {
        write("settings.gradle.kts", "pluginManagement { includeBuild(\"build-logic\") }\n");
        write("gradle/broker.gradle", "dependencies { implementation 'g:applied:1' }\n");
        write("buildSrc/build.gradle.kts", "dependencies { implementation(\"g:plugin:1\") }\n");
        write("buildSrc/src/main/kotlin/service.gradle.kts", "dependencies { implementation(\"g:in-plugin:1\") }\n");
        write("build-logic/settings.gradle.kts", "");
        write(
                "build-logic/convention/build.gradle.kts",
                "plugins { `kotlin-dsl` }\ndependencies { implementation(\"g:plugin:2\") }\n");
        write("build-logic/convention/src/main/kotlin/x.gradle.kts", "dependencies { api(\"g:convention:1\") }\n");
        write("library/settings.gradle", "");
        write("library/build.gradle", "dependencies { implementation 'g:included:1' }\n");
        write("app/build.gradle", "dependencies { implementation 'g:app:1' }\n");
        write("app/build/generated/build.gradle", "dependencies { implementation 'g:generated:1' }\n");
        write("other/build.gradle", "dependencies { implementation 'g:other:1' }\n");
        GradleBuild build = GradleBuild.in(project, folder -> folder.endsWith("other"));

        assertThat(build.modules()).containsExactlyInAnyOrder(project.resolve("app"), project.resolve("library"));
        assertThat(build.dependencies().dependencies())
                .extracting(Dependency::artifact)
                .containsExactly("app", "convention", "in-plugin", "applied", "included");
        assertThat(GradleBuild.in(project.resolve("app/build/generated/.."), folder -> true)
                        .isThere())
                .isFalse();
    }

    @Test
    void a_script_that_is_broken_off_is_read_as_far_as_it_goes() throws IOException {
        assertThat(declared("build.gradle", "dependencies {\n  implementation 'g:a:1\n  implementation(\"g:b:1\"\n"))
                .containsExactly("2 g:a", "3 g:b");
        assertThat(declared("build.gradle", "dependencies { implementation(")).isEmpty();
        assertThat(declared("build.gradle", "dependencies { implementation kotlin("))
                .isEmpty();
        assertThat(declared("build.gradle", "/* dependencies { \"${ \" }")).isEmpty();
    }

    private List<String> declared(String file, String script) throws IOException {
        write(file, script);
        return dependencies().dependencies().stream()
                .map(found -> found.line() + " " + found.group() + ":" + found.artifact()
                        + (found.isForProduction() ? "" : " for tests"))
                .toList();
    }

    private ProjectDependencies dependencies() {
        return GradleBuild.in(project, folder -> false).dependencies();
    }

    private void write(String name, String text) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
