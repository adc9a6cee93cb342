package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * The main job, with the launcher, the packaged program and the Maven wrapper of what it wrote: a project
 * builds, is stopped when it contradicts its record, and follows when the team changes its mind. All tests of the three
 * projects run in the reactor, which has them in {@code modules}; here all run once before and once after a change of mind,
 * and else the one that holds the project to its record.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndIT {

    private static final String RABBIT =
            """
                    <dependency>
                        <groupId>com.rabbitmq</groupId>
                        <artifactId>amqp-client</artifactId>
                        <version>5.27.1</version>
                    </dependency>
            """;

    /** Only our own two jars are in it: everything else is found in the repository of this build. */
    @TempDir
    static Path localRepository;

    @TempDir
    Path folder;

    @BeforeAll
    static void forgetEarlierBuilds() throws IOException {
        LocalRepository.forgetEarlierBuilds();
    }

    @Test
    @Order(1)
    void three_engineers_get_a_vendors_api_and_no_queue() throws Exception {
        Project project = interview("three-engineers", "com/acme/notifications");
        project.isTrueToItsRecord().succeeded();

        String message = project.sabotaged();

        assertThat(message)
                .contains("docs/decisions/0001-notification-by-third-party-api.md")
                .contains("queue was rejected")
                .contains("Sneaky.java:")
                .contains("plumbline regenerate");
    }

    @Test
    @Order(2)
    void an_event_platform_gets_a_queue_and_no_second_broker() throws Exception {
        Project project = interview("event-platform", "com/example/shop/notices");
        project.isTrueToItsRecord().succeeded();

        String message = project.sabotaged();

        assertThat(message)
                .contains("docs/decisions/0001-notification-by-queue.md")
                .contains("Sneaky.java:")
                .contains("plumbline regenerate");
    }

    @Test
    @Order(3)
    void a_small_batch_gets_a_cron_job_and_a_queue_once_its_producers_have_no_database() throws Exception {
        Project project = interview("small-batch", "org/example/library/reminders");
        project.shell.verify(localRepository).succeeded();

        assertThat(project.sabotaged())
                .contains("docs/decisions/0001-notification-by-cron.md")
                .contains("queue was rejected")
                .contains("team.engineers is 2")
                .contains("Sneaky.java:")
                .contains("plumbline regenerate");

        Path edited = project.root.resolve("src/main/java/org/example/library/reminders/domain/Channel.java");
        String ours = Files.readString(edited) + "\n// Ours: letters go by the town's own courier.\n";
        Files.writeString(edited, ours);
        new Shell(folder)
                .run(
                        launcher(),
                        "regenerate",
                        "--into",
                        project.root.toString(),
                        "--yes",
                        "--set",
                        "data.producers=no-database")
                .succeeded();

        Path log = project.root.resolve("docs/decisions");
        assertThat(Files.readString(log.resolve("0001-notification-by-cron.md")))
                .contains("Superseded by [ADR-0002](0002-notification-by-queue.md).");
        assertThat(Files.readString(log.resolve("0002-notification-by-queue.md")))
                .contains("- Supersedes [0001-notification-by-cron](0001-notification-by-cron.md)");
        assertThat(edited).hasContent(ours);
        project.shell.verify(localRepository).succeeded();
    }

    private Project interview(String example, String packagePath) throws Exception {
        Path root = folder.resolve(example);
        new Shell(folder)
                .run(
                        launcher(),
                        "interview",
                        "--answers",
                        Repository.example(example).toString(),
                        "--into",
                        root.toString(),
                        "--yes")
                .succeeded();
        return new Project(root, packagePath, new Shell(root));
    }

    private static String launcher() {
        return Repository.ROOT.resolve("plumbline").toString();
    }

    private record Project(Path root, String packagePath, Shell shell) {

        Shell.Finished isTrueToItsRecord() throws IOException, InterruptedException {
            return shell.maven(Path.of("./mvnw"), localRepository, "verify", "-Dtest=RecordedDecisionTest");
        }

        /** What the build says to a class that uses a broker nobody decided on. The class is gone afterwards. */
        String sabotaged() throws IOException, InterruptedException {
            Path pom = root.resolve("pom.xml");
            String before = Files.readString(pom);
            Files.writeString(
                    pom,
                    before.replace(
                            "    </dependencies>\n\n    <build>", RABBIT + "    </dependencies>\n\n    <build>"));
            Path sneaky = root.resolve("src/main/java").resolve(packagePath).resolve("Sneaky.java");
            Files.writeString(
                    sneaky,
                    "package " + packagePath.replace('/', '.') + ";\n\n"
                            + "import com.rabbitmq.client.Channel;\n\n"
                            + "class Sneaky {\n"
                            + "    void send(Channel channel) throws java.io.IOException {\n"
                            + "        channel.basicPublish(\"\", \"notifications\", null, new byte[0]);\n"
                            + "    }\n"
                            + "}\n");
            String output = isTrueToItsRecord().failed().output();
            Files.writeString(pom, before);
            Files.delete(sneaky);
            return output;
        }
    }
}
