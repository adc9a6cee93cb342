package dev.plumbline.cli.terminal.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeveralTest {

    private static final List<Entry<String>> WORDS = List.of(
            Entry.of("email", "email", "mail"),
            Entry.of("sms", "sms", "text message"),
            Entry.of("push", "push", "mobile or browser push"));

    private final Prompt<Optional<List<String>>> channels = Several.of(WORDS, false, Optional.of(List.of("email")));
    private final Prompt<Optional<List<String>>> vendors = Several.of(WORDS, true, Optional.of(List.of()));
    private final Prompt<Optional<List<String>>> open = Several.of(WORDS, false, Optional.empty());

    @Test
    void space_ticks_and_unticks() {
        assertThat(Press.enter(Press.keys(Press.text(channels, "s "), Named.DOWN)))
                .contains(List.of("email", "sms"));
        assertThat(Press.enter(Press.text(channels, "s  "))).contains(List.of("email"));
    }

    @Test
    void answers_come_in_the_order_of_the_list() {
        assertThat(Press.enter(Press.text(channels, " p e "))).contains(List.of("email", "push"));
    }

    @Test
    void a_ticks_all_and_then_none() {
        assertThat(Press.enter(Press.text(channels, "a"))).contains(List.of("email", "sms", "push"));
        assertThat(Press.enter(Press.text(vendors, "aa"))).contains(List.of());
    }

    @Test
    void nothing_ticked_is_unknown_where_none_is_no_answer() {
        assertThat(Press.enter(Press.text(channels, " "))).isEmpty();
        assertThat(Press.enter(open)).isEmpty();
        assertThat(Press.lines(open, 40))
                .containsExactly(
                        "  ◻ email  mail",
                        "  ◻ sms    text message",
                        "  ◻ push   mobile or browser push",
                        "❯ ◼ don't know");
    }

    @Test
    void none_and_unknown_are_two_answers() {
        assertThat(Press.enter(vendors)).contains(List.of());
        assertThat(Press.enter(Press.text(vendors, "?"))).isEmpty();
        assertThat(Press.enter(Press.text(vendors, "?n "))).contains(List.of());
    }

    @Test
    void ticking_a_word_unticks_none_and_unknown() {
        assertThat(Press.lines(Press.text(Press.text(vendors, "?"), "e "), 40))
                .containsExactly(
                        "❯ ◼ email  mail",
                        "  ◻ sms    text message",
                        "  ◻ push   mobile or browser push",
                        "  ◻ none of these",
                        "  ◻ don't know");
    }

    @Test
    void a_line_names_them_with_commas_between() {
        assertThat(channels.onLine("")).isEqualTo(new Reaction.Take<>(Optional.of(List.of("email"))));
        assertThat(channels.onLine("push, 2")).isEqualTo(new Reaction.Take<>(Optional.of(List.of("sms", "push"))));
        assertThat(channels.onLine("sms,sms")).isEqualTo(new Reaction.Take<>(Optional.of(List.of("sms"))));
        assertThat(channels.onLine("?")).isEqualTo(new Reaction.Take<>(Optional.empty()));
        assertThat(vendors.onLine("none")).isEqualTo(new Reaction.Take<>(Optional.of(List.of())));
        assertThat(channels.onLine("none")).isInstanceOf(Reaction.Refuse.class);
        assertThat(channels.onLine("sms,,push")).isInstanceOf(Reaction.Refuse.class);
    }
}
