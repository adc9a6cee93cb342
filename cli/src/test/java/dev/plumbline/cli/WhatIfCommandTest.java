package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
        Result result = whatIf("--set", "delivery.replay=yes", "--set", "data.residency=in-region-and-law")
                .exited(0);

        assertThat(result.out())
                .startsWith("Third-party API would give way to cron job.")
                .containsPattern("delivery.replay +no   yes\n")
                .containsPattern("data.residency +anywhere   in-region-and-law\n")
                .containsPattern("Chosen +Third-party API   Cron job\n")
                .containsPattern("Made of +sendgrid   relay\n")
                .containsPattern("Score of third-party API +99   ruled out\n");
        assertThat(effectsOn("Third-party API", result))
                .contains("- ruled out: data must stay under the law of your region, and Twilio SendGrid is sold by")
                .contains("- no longer made of email sendgrid ")
                .contains("delivery semantics 10 → 5: it gives: nothing that was accepted is lost; to be built around"
                        + " it: old messages can be sent again; before: it gives: nothing that was accepted is lost");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void what_fits_where_nothing_did_is_told_with_what_really_no_longer_applies() {
        Result result = new Cli(folder)
                .run(
                        "what-if",
                        "--answers",
                        Repository.example("three-engineers").toString(),
                        "--set",
                        "data.residency=must-not-leave",
                        "--set",
                        "vendors=none",
                        "--set",
                        "delivery.channels=sms,letter");
        Path nothing = folder.resolve("nothing.yaml");
        write(nothing, Repository.example("three-engineers"), "data.residency: must-not-leave");
        Result back = new Cli(folder)
                .run("what-if", "--answers", nothing.toString(), "--set", "data.residency=anywhere")
                .exited(0);

        assertThat(result.out())
                .startsWith("Third-party API would be ruled out, and no option would fit.")
                .contains(
                        "ruled out: recipients' data must not leave your systems",
                        "known here for sms",
                        "known here for letter");
        assertThat(back.out())
                .startsWith("Third-party API would win, where no option fits now.")
                .contains("no longer ruled out: recipients' data must not leave your systems")
                .contains("made of sms twilio, letter letter-vendor\n")
                .doesNotContain("and not\n", "no longer made of")
                .doesNotContain("no longer ruled out: GOV.UK Notify");
    }

    @Test
    void an_option_that_stays_ruled_out_is_not_said_to_be_possible_again_nor_to_be_ruled_out_only_now() {
        Path both = folder.resolve("both.yaml");
        write(both, Repository.example("three-engineers"), "data.residency: must-not-leave");
        Cli cli = new Cli(folder);

        Result come = cli.run("what-if", "--answers", both.toString(), "--set", "hosting.policy=air-gapped");
        Result gone = cli.run(
                "what-if",
                "--answers",
                both.toString(),
                "--set",
                "data.residency=anywhere",
                "--set",
                "hosting.policy=air-gapped");

        assertThat(effectsOn("Third-party API", come))
                .contains("- still ruled out: recipients' data must not leave your systems")
                .contains(
                        "- ruled out by this now: there is no connection to the outside, and whatever is known here for sms is outside")
                .doesNotContain("- ruled out: ", "no longer");
        assertThat(effectsOn("Third-party API", gone))
                .contains(
                        "- ruled out by this now: there is no connection to the outside, and whatever is known here for sms is outside")
                .contains("- no longer ruled out by this: recipients' data must not leave your systems")
                .doesNotContain("- still ruled out: recipients", "- ruled out: ", "no longer ruled out: ");
    }

    private static String effectsOn(String option, Result result) {
        String effects = result.exited(0).out().split("What changes, and why")[1];
        return effects.split("\n  " + option + "\n")[1].split("\n  (?=[A-Z])")[0].replaceAll("\\s+", " ");
    }

    private static void write(Path file, Path example, String answer) {
        try {
            Files.writeString(
                    file,
                    Files.readString(example)
                                    .replaceAll("(?m)^  (delivery\\.channels|data\\.residency|vendors):.*\n", "")
                                    .stripTrailing()
                            + "\n  delivery.channels: [sms, letter]\n  vendors: none\n  " + answer
                            + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_change_that_nothing_depends_on_is_said_to_change_nothing() {
        Result result = whatIf("--set", "purpose=both").exited(0);

        assertThat(result.out())
                .startsWith("Third-party API stays.")
                .contains("No option's vetoes, points or parts change.");
    }

    @Test
    void answers_that_are_the_same_are_said_to_change_nothing() {
        assertThat(whatIf("--set", "team.engineers=3").exited(0).out())
                .startsWith("Third-party API stays.")
                .endsWith("Nothing changes: these are the answers as they are.\n");
    }

    @Test
    void both_decisions_are_there_for_machines_too() {
        Result result = whatIf("--set", "delivery.replay=yes", "--format=json").exited(0);

        assertThat(result.out())
                .contains("\"anotherOption\" : true")
                .containsSubsequence("\"question\" : \"delivery.replay\"", "\"before\" : \"no\"", "\"after\" : \"yes\"")
                .containsSubsequence("\"criterion\" : \"semantics\"", "\"before\" : 10", "\"after\" : 5")
                .containsSubsequence("\"chosen\" : \"third-party-api\"", "\"chosen\" : \"cron\"");
    }

    @Test
    void nothing_to_change_is_wrong_usage() {
        Result result = whatIf().exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("nothing is to change", "--set QUESTION=ANSWER");
    }
}
