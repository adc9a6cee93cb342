package dev.plumbline.cli.interview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.terminal.Look;
import dev.plumbline.cli.terminal.Screen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.awaitility.Awaitility;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.LineDisciplineTerminal;
import org.jline.utils.NonBlockingReader;
import org.jline.utils.ScreenTerminal;

/**
 * A terminal in memory, with somebody asking on it: keys go in, and what a person would see can be read. Nothing
 * is timed; after every key we wait until the one who asks waits for the next.
 */
final class PseudoTerminal<T> {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ScreenTerminal screen;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Wired terminal;
    private final Attributes before;
    private final CompletableFuture<T> result;

    /** @param asking what goes on on the terminal, in a thread of its own */
    PseudoTerminal(int columns, int rows, String type, Look look, Function<Screen, T> asking) {
        screen = new ScreenTerminal(columns, rows);
        try {
            terminal = new Wired(type, new Output());
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        terminal.setSize(Size.of(columns, rows));
        before = new Attributes(terminal.getAttributes());
        result = CompletableFuture.supplyAsync(() -> {
            try (Screen asked = new Screen(terminal, look)) {
                return asking.apply(asked);
            } finally {
                terminal.watched.finished();
            }
        });
        await();
    }

    /** Types bytes, and waits until they have been acted on. */
    void type(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        terminal.watched.typing(text.length());
        try {
            terminal.processInputBytes(bytes);
        } catch (IOException closed) {
            throw new IllegalStateException("the terminal was closed before " + text + " was typed", closed);
        }
        await();
    }

    void resize(int columns, int rows) {
        screen.setSize(columns, rows);
        terminal.setSize(Size.of(columns, rows));
        int drawn = sent.size();
        terminal.raise(Terminal.Signal.WINCH);
        Awaitility.await().atMost(PATIENCE).until(() -> sent.size() > drawn);
        await();
    }

    private void await() {
        try {
            assertThat(terminal.watched.awaitIdle(PATIENCE))
                    .as("waits for a key. On the screen is:%n%s", screen())
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came of it. */
    T result() throws Exception {
        return result.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    }

    boolean isDone() {
        return result.isDone();
    }

    /** What is seen, without blanks at the ends. */
    String screen() {
        List<String> rows = screen.toString().lines().map(String::stripTrailing).toList();
        return String.join("\n", rows).stripTrailing();
    }

    /** Everything that was sent to the terminal so far. */
    String sent() {
        return sent.toString(StandardCharsets.UTF_8);
    }

    boolean isCursorShown() {
        return sent().lastIndexOf("\u001b[?25l") <= sent().lastIndexOf("\u001b[?25h");
    }

    /** Whether the terminal echoes and edits again as it did before. */
    boolean isAsItWas() {
        Attributes after = terminal.current();
        return after.getLocalFlags().equals(before.getLocalFlags())
                && after.getInputFlags().equals(before.getInputFlags())
                && after.getOutputFlags().equals(before.getOutputFlags())
                && after.getControlChars().equals(before.getControlChars());
    }

    private static final class Wired extends LineDisciplineTerminal {

        private final WatchedReader watched;

        Wired(String type, OutputStream output) throws IOException {
            super("pseudo", type, output, StandardCharsets.UTF_8);
            watched = new WatchedReader(slaveReader);
        }

        /** Also when the terminal is closed. */
        Attributes current() {
            return new Attributes(attributes);
        }

        @Override
        public NonBlockingReader reader() {
            return watched == null ? super.reader() : watched;
        }
    }

    /** Shows what it gets once it is flushed, so that no character is cut in two. */
    private final class Output extends OutputStream {

        private final ByteArrayOutputStream pending = new ByteArrayOutputStream();

        @Override
        public synchronized void write(int b) {
            pending.write(b);
        }

        @Override
        public synchronized void flush() {
            screen.write(pending.toString(StandardCharsets.UTF_8));
            sent.writeBytes(pending.toByteArray());
            pending.reset();
        }
    }
}
