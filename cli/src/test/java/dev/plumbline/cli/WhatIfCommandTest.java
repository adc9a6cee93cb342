package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhatIfCommandTest {

    @TempDir
    Path folder;

    private Result whatIf(String... settings) {
        String[] arguments = new String[3 + settings.length];
        arguments[0] = "what-if";
        arguments[1] = "--answers";
        arguments[2] = Repository.example("three-engineers").toString();
        System.arraycopy(settings, 0, arguments, 3, settings.length);
        return new Cli(folder).run(arguments);
    }

    @Test
    void two_decisions_stand_side_by_side_with_what_changed_and_why() {
        Result result = whatIf("--set", "delivery.replay=yes").exited(0);

        assertThat(result.out())
                .startsWith("Third-party API would give way to message queue.")
                .containsPattern("delivery.replay +no   yes\n")
                .containsPattern("Chosen +Third-party API   Message queue\n")
                .containsPattern("Score of cron job +74   ruled out\n")
                .contains("ruled out: consumers must be able to replay old events, and a vendor keeps none")
                .contains("delivery semantics 6 → 8: old events can be replayed (+2)");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_change_that_nothing_depends_on_is_said_to_change_nothing() {
        Result result = whatIf("--set", "purpose=both").exited(0);

        assertThat(result.out()).startsWith("Third-party API stays.").contains("Nothing else changes");
    }

    @Test
    void both_decisions_are_there_for_machines_too() {
        Result result = whatIf("--set", "delivery.replay=yes", "--format=json").exited(0);

        assertThat(result.out())
                .contains("\"anotherOption\" : true")
                .containsSubsequence("\"question\" : \"delivery.replay\"", "\"before\" : \"no\"", "\"after\" : \"yes\"")
                .containsSubsequence("\"criterion\" : \"semantics\"", "\"before\" : 6", "\"after\" : 8")
                .containsSubsequence("\"chosen\" : \"third-party-api\"", "\"chosen\" : \"queue\"");
    }

    @Test
    void nothing_to_change_is_wrong_usage() {
        Result result = whatIf().exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("nothing is to change", "--set QUESTION=ANSWER");
    }
}
