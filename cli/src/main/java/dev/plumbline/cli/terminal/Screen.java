package dev.plumbline.cli.terminal;

import dev.plumbline.cli.terminal.Key.Named;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.Terminal.Signal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.TerminalBuilder.SystemOutput;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;

/**
 * The terminal, while we ask. It is put into raw mode, and closing it gives it back as it was, also if the
 * program is ended from outside.
 */
public final class Screen implements AutoCloseable {

    /** How often we look whether the size has changed while nobody types, in milliseconds. */
    private static final long LOOK_UP = 100;

    private static final int NARROWEST = 20;
    private static final int LOWEST = 4;
    private static final Size UNKNOWN = Size.of(80, 24);

    private final Terminal terminal;
    private final Look look;
    private final Painter painter;
    private final Keys keys;
    private final Attributes original;
    private final Thread rescue = new Thread(this::restore, "terminal-rescue");
    private final AtomicBoolean resized = new AtomicBoolean();
    private final AtomicBoolean interrupted = new AtomicBoolean();
    private final Optional<Object> signalBefore;
    private Size size;

    /** Takes over the terminal; it is closed with the screen. */
    public Screen(Terminal terminal, Look look) {
        this.terminal = terminal;
        this.look = look;
        this.painter = new Painter(look);
        this.keys = new Keys(terminal.reader());
        this.size = measure();
        this.original = terminal.getAttributes();
        terminal.handle(Signal.WINCH, signal -> resized.set(true));
        terminal.handle(Signal.INT, signal -> interrupted.set(true));
        Runtime.getRuntime().addShutdownHook(rescue);
        // A terminal that JLine calls dumb passes no signals on: its Ctrl-C has to be caught by ourselves.
        signalBefore = look.moves() ? Optional.empty() : Optional.ofNullable(catchInterrupt());
        if (look.moves()) {
            enterRawMode();
        }
    }

    private @Nullable Object catchInterrupt() {
        return Signals.register(Signal.INT.name(), () -> interrupted.set(true));
    }

    /** The terminal this program was started on; empty if there is none. Drawn on standard error, if that is one. */
    public static Optional<Screen> ofSystem(Map<String, String> environment) {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .systemOutput(SystemOutput.SysErrOrSysOut)
                    .dumb(false)
                    .build();
            Look look = Look.of(terminal.getType(), shownEncoding(terminal), environment);
            return Optional.of(new Screen(terminal, look));
        } catch (IOException | IllegalStateException none) {
            return Optional.empty();
        }
    }

    /** What the locale says. JLine itself may write UTF-8 where the locale is C; on Windows it writes any character. */
    private static Charset shownEncoding(Terminal terminal) {
        String locale = System.getProperty("native.encoding", "");
        boolean isWindows = System.getProperty("os.name", "").startsWith("Windows");
        return isWindows || !Charset.isSupported(locale) ? terminal.outputEncoding() : Charset.forName(locale);
    }

    private void enterRawMode() {
        terminal.enterRawMode();
        Attributes raw = terminal.getAttributes();
        // Ctrl-C is a key for us: leaving takes the frame away first.
        raw.setLocalFlag(LocalFlag.ISIG, false);
        terminal.setAttributes(raw);
    }

    public Look look() {
        return look;
    }

    /** Columns. One is left free: a full line would make some terminals start another. */
    public int width() {
        return Math.max(NARROWEST, size.getColumns()) - 1;
    }

    public int height() {
        return Math.max(LOWEST, size.getRows());
    }

    /** Waits for the next key, or for a change of size. */
    public Key read() {
        while (true) {
            if (interrupted.getAndSet(false)) {
                return Named.INTERRUPT;
            }
            if (resized.getAndSet(false)) {
                size = measure();
                painter.resized(size.getColumns());
                return Named.RESIZED;
            }
            Optional<Key> key = keys.next(LOOK_UP);
            if (key.isPresent()) {
                return key.get();
            }
        }
    }

    public void paint(Frame frame) {
        send(painter.paint(frame, height()));
    }

    /** Puts lines in the place of the frame, for good. */
    public void print(List<Line> lines) {
        if (look.moves()) {
            send(painter.print(lines, height()));
        } else {
            lines.forEach(line -> send(look.encode(line) + System.lineSeparator()));
        }
    }

    /** Writes text that a person's answer follows on the same line. For terminals on which nothing can be drawn over. */
    public void prompt(Line line) {
        send(look.encode(line));
    }

    /** Takes the frame away. */
    public void erase() {
        takeBack(0);
    }

    /** Takes the frame away, and the last rows that were printed, if they are certain to be on the screen still. */
    public void takeBack(int rows) {
        if (look.moves()) {
            send(painter.takeBack(rows));
        }
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(rescue);
            terminal.close();
        } catch (IllegalStateException | IOException ignored) {
            // The program ends, or the terminal has gone: nothing is left to give back.
        }
    }

    private void restore() {
        signalBefore.ifPresent(handler -> Signals.unregister(Signal.INT.name(), handler));
        if (look.moves()) {
            send(Painter.SHOW_CURSOR);
            terminal.setAttributes(original);
        }
    }

    private Size measure() {
        Size measured = terminal.getSize();
        return measured.getColumns() > 0 && measured.getRows() > 0 ? measured : UNKNOWN;
    }

    private void send(String text) {
        terminal.writer().print(text);
        terminal.flush();
    }
}
