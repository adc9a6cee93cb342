package dev.plumbline.adr.record;

import static dev.plumbline.adr.record.Fixture.FIRST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.source.InvalidInputException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way in which a record can be wrong, with the message it gets. */
class BrokenRecordTest {

    private static final String KEYS = "format, decision, catalog, package, chosen, variant, rejected, rules";

    static Stream<Arguments> oneMistake() {
        return Stream.of(
                mistake(
                        "  chosen: cron",
                        "  choosen: cron",
                        "8:3: plumbline has no chosen; it has the keys " + KEYS,
                        "12:3: choosen is not known in plumbline; did you mean chosen?"),
                mistake(
                        "  format: 1",
                        "  format: 2",
                        "8:11: format is \"2\"; write 1: it is the format that is read here"),
                mistake(
                        "decision: notification",
                        "decision: Notification",
                        "9:13: decision is \"Notification\"; write a word such as notification"),
                mistake(
                        "notification@1",
                        "notification",
                        "10:12: catalog is \"notification\"; write a catalog and its version, such as notification@1"),
                mistake(
                        "notification@1",
                        "storage@1",
                        "10:12: storage@1 is no catalog of the decision notification; write notification@ and its version"),
                mistake(
                        "  package:",
                        "  overlay: platform-team\n  package:",
                        "11:12: overlay is \"platform-team\"; write file, name"),
                mistake(
                        "  package:",
                        "  overlay: {file: a.yaml, nam: ours}\n  package:",
                        "11:12: overlay has no name; it has the keys file, name",
                        "11:27: nam is not known in overlay; did you mean name?"),
                mistake(
                        "  package:",
                        "  overlay: {file: a.yaml, name: Our rules}\n  package:",
                        "11:33: name is \"Our rules\"; write a word such as platform-team"),
                mistake(
                        "com.acme.notifications",
                        "com.acme/x",
                        "11:12: package is \"com.acme/x\"; write a Java package, such as com.acme.notifications"),
                mistake("chosen: cron", "chosen: [cron]", "12:11: chosen is a list; write an option, such as cron"),
                mistake(
                        "{database: managed, last-mile: smtp}",
                        "managed",
                        "13:12: variant is \"managed\"; write a map; an empty one is {}"),
                mistake(
                        "  rejected:\n",
                        "  decided-by: {vendors: sendgrid}\n  rejected:\n",
                        "14:15: decided-by has no certainty; it has the keys certainty, answers",
                        "14:15: decided-by has no answers; it has the keys certainty, answers",
                        "14:16: vendors is not known in decided-by; known are: certainty, answers"),
                mistake(
                        "  rejected:\n",
                        "  decided-by: {certainty: sure, answers: [vendors]}\n  rejected:\n",
                        "14:27: certainty is \"sure\"; write robust, usual or open",
                        "14:42: answers is a list; write a map; an empty one is {}"),
                mistake(
                        "  rejected:\n",
                        "  decided-by: payments team\n  rejected:\n",
                        "14:15: decided-by is \"payments team\"; write certainty, answers"),
                mistake("last-mile: smtp", "last-mile: ", "13:42: variant.last-mile is nothing; write a word"),
                mistake("    queue:", "    cron:", "15:5: cron is chosen and rejected; keep one of the two"),
                mistake(
                        "      vetoes: []\n",
                        "",
                        "20:7: rejected.third-party-api has no vetoes; it has the keys vetoes, answers, because"),
                mistake(
                        "vetoes: []",
                        "veto: []",
                        "20:7: rejected.third-party-api has no vetoes; it has the keys vetoes, answers, because",
                        "20:7: veto is not known in rejected.third-party-api; did you mean vetoes?"),
                mistake(
                        "[team-too-small-for-broker, no-broker-experience]",
                        "team-too-small-for-broker",
                        "16:15: vetoes is \"team-too-small-for-broker\"; write a list: [an id such as no-broker-experience]"),
                mistake(
                        "{vendors: none}",
                        "{vendors: [none]}",
                        "21:26: answers.vendors is a list; write an answer on one line"),
                mistake("CRON-02", "cron-02", "23:20: rules is \"cron-02\"; write an id such as CRON-01"),
                mistake("CRON-02", "CRON-01", "23:20: CRON-01 is in rules twice; keep one of the two"),
                mistake(
                        "status: accepted\ndate",
                        "status: acepted\ndate",
                        "2:9: status is \"acepted\"; did you mean accepted?"),
                mistake(
                        "status: accepted\ndate",
                        "status: done\ndate",
                        "2:9: status is \"done\"; known are: proposed, accepted, rejected, deprecated,"
                                + " superseded by ADR-0003"),
                mistake(
                        "status: accepted\ndate",
                        "date",
                        "2:1: the record has no status; known are: proposed, accepted, rejected, deprecated,"
                                + " superseded by ADR-0003"),
                mistake(
                        "date: 2026-11-23\ndec",
                        "date: 23.11.2026\ndec",
                        "3:7: date is \"23.11.2026\"; write a day such as 2026-11-23"),
                mistake("date: 2026-11-23\ndec", "dec", "2:1: the record has no date; write a day such as 2026-11-23"),
                mistake(
                        "# How notifications are sent: cron job\n",
                        "",
                        ": the record has no title; write # and the title"),
                mistake(
                        "- Status: accepted",
                        "- Status: superseded",
                        "29:1: Status is \"superseded\" here, but status is \"accepted\" in the front matter;"
                                + " make both say the same"),
                mistake(
                        "- Date: 2026-11-23",
                        "- Date: 2025-01-01",
                        "31:1: Date is \"2025-01-01\" here, but date is \"2026-11-23\" in the front matter;"
                                + " make both say the same"),
                mistake(
                        "- Deciders: payments team",
                        "- Deciders: the architect",
                        "30:1: Deciders is \"the architect\" here, but decision-makers is \"payments team\" in the"
                                + " front matter; make both say the same"),
                mistake(
                        "  chosen: cron\n",
                        "  chosen: cron\n  chosen: cron\n",
                        "13:3: chosen is there twice, first in line 12; keep one of the two"),
                mistake(
                        "  chosen: cron\n",
                        "\tchosen: cron\n",
                        "12:1: a tab indents this line; YAML takes spaces only"));
    }

    @ParameterizedTest
    @MethodSource("oneMistake")
    void a_mistake_is_named_with_its_place_and_a_way_out(String text, List<String> messages) {
        assertThat(messagesFor(text)).containsExactlyInAnyOrderElementsOf(messages);
    }

    @Test
    void all_mistakes_are_reported_at_once() {
        String text = Fixture.with("format: 1", "format: 9")
                .replace("catalog: notification@1", "catalog: 1")
                .replace("- Date: 2026-11-23", "- Date: never");

        assertThat(messagesFor(text)).hasSize(3);
    }

    @Test
    void front_matter_without_an_end_is_an_error() {
        assertThat(messagesFor("---\nplumbline:\n# Title\n"))
                .containsExactly(FIRST + ":1:1: the front matter has no end; close it with a line of ---");
    }

    @Test
    void front_matter_that_is_no_map_is_an_error() {
        assertThat(messagesFor("---\n- plumbline:\n---\n"))
                .containsExactly(FIRST + ":2:1: the front matter is a list; write key: value");
    }

    @Test
    void a_plumbline_key_that_is_no_map_is_an_error() {
        assertThat(messagesFor("---\nstatus: accepted\ndate: 2026-11-23\nplumbline: yes\n---\n# T\n"))
                .containsExactly(FIRST + ":4:12: plumbline is \"yes\"; write a map with " + KEYS);
    }

    private static Arguments mistake(String passage, String replacement, String... messages) {
        List<String> whole = Stream.of(messages)
                .map(message -> FIRST + (message.startsWith(":") ? "" : ":") + message)
                .toList();
        return Arguments.of(Fixture.with(passage, replacement), whole);
    }

    private static List<String> messagesFor(String text) {
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> RecordReader.read(FIRST, text));
        assertThat(thrown).as("the record was taken").isNotNull();
        return List.of(thrown.getMessage().split("\n"));
    }
}
