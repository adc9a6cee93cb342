package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Screen;
import dev.plumbline.cli.terminal.prompt.Prompt.Reaction;
import java.util.List;
import java.util.Optional;

/** Asks: draws, waits for a key, lets the prompt react, and draws again. */
public record Asker(Screen screen) {

    /** What a person types to go back where there is no Esc key to be seen. */
    private static final String BACK = "<";

    /** Asks until something comes of it; then nothing of the question is left on the screen. */
    public <T> Reply<T> ask(Page page, Prompt<T> prompt) {
        Reply<T> reply = screen.look().moves() ? byKeys(page, prompt) : byLines(page, prompt);
        screen.erase();
        return reply;
    }

    private <T> Reply<T> byKeys(Page page, Prompt<T> first) {
        Prompt<T> prompt = first;
        while (true) {
            screen.paint(page.frame(prompt, screen.width(), screen.height(), screen.look()));
            Key key = screen.read();
            if (key == Named.INTERRUPT || key == Named.HANG_UP) {
                return new Reply.Left<>();
            }
            if (key == Named.ESCAPE && page.canGoBack()) {
                return new Reply.Back<>();
            }
            Reaction<T> reaction = prompt.on(key);
            if (reaction instanceof Reaction.Next<T> next) {
                prompt = next.prompt();
            } else if (reaction instanceof Reaction.Take<T> take) {
                return new Reply.Answered<>(take.value());
            } else if (reaction instanceof Reaction.Leave<T>) {
                return new Reply.Left<>();
            }
        }
    }

    private <T> Reply<T> byLines(Page page, Prompt<T> prompt) {
        screen.print(page.plain(prompt, screen.width(), screen.look()));
        while (true) {
            screen.prompt(Line.of(page.canGoBack() ? "(" + BACK + " goes back) > " : "> "));
            Optional<String> line = line();
            if (line.isEmpty()) {
                screen.print(List.of(Line.EMPTY));
                return new Reply.Left<>();
            }
            if (page.canGoBack() && line.get().equals(BACK)) {
                return new Reply.Back<>();
            }
            Reaction<T> reaction = prompt.onLine(line.get());
            if (reaction instanceof Reaction.Take<T> take) {
                return new Reply.Answered<>(take.value());
            }
            if (reaction instanceof Reaction.Refuse<T> refuse) {
                screen.print(List.of(Line.of(Ink.BAD, screen.look().glyphs().wrong() + " " + refuse.message())));
            }
        }
    }

    /** A line as it was typed, without blanks around it; empty if the person leaves. */
    private Optional<String> line() {
        StringBuilder line = new StringBuilder();
        while (true) {
            Key key = screen.read();
            if (key instanceof Key.Typed typed) {
                line.appendCodePoint(typed.codePoint());
            } else if (key == Named.ENTER) {
                return Optional.of(line.toString().strip());
            } else if (key == Named.INTERRUPT || key == Named.END_OF_TEXT || key == Named.HANG_UP) {
                return Optional.empty();
            }
        }
    }
}
