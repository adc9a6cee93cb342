package [=package].adapter.out.send.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that says what a test wants to hear, for the answers no well-behaved server gives. A
 * line is answered by the first script whose beginning it shares. Three answers are special.
 */
final class ScriptedServer implements AutoCloseable {

    /** Closes the connection instead of answering. */
    static final String HANG_UP = "(hang up)";

    /** Never answers, and keeps the connection. */
    static final String SILENCE = "(silence)";

    /** Answers a line that never ends, a character every tenth of a second. */
    static final String TRICKLE = "(trickle)";

    private final ServerSocket listener = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final Map<String, String> script = new LinkedHashMap<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::serve, "scripted mail server");

    ScriptedServer() throws IOException {
        script.put("(greeting)", "220 test");
        script.put("EHLO", "250 test");
        script.put("MAIL", "250 ok");
        script.put("RCPT", "250 ok");
        script.put("DATA", "354 go on");
        script.put(".", "250 taken");
        script.put("RSET", "250 ok");
        script.put("QUIT", "221 bye");
    }

    ScriptedServer answering(String beginning, String answer) {
        script.put(beginning, answer);
        return this;
    }

    ScriptedServer start() {
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Every line heard, the mail's own lines left out. */
    List<String> heard() {
        return heard;
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        listener.close();
    }

    private void serve() {
        try (Socket connection = listener.accept()) {
            var in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
            converse(in, connection.getOutputStream());
        } catch (IOException theOtherSideLeft) {
            // The test looks at the sender; a broken connection is what some of them are about.
            closed.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void converse(BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        boolean inMail = false;
        String line = "(greeting)";
        while (line != null) {
            if (!inMail || line.equals(".")) {
                heard.add(line);
                if (!answer(line, out)) {
                    return;
                }
                inMail = line.equals("DATA") && script.get("DATA").startsWith("354");
            }
            line = in.readLine();
        }
    }

    private boolean answer(String line, OutputStream out) throws IOException, InterruptedException {
        String answer = script.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("500 what?");
        if (answer.equals(HANG_UP)) {
            return false;
        }
        if (answer.equals(SILENCE)) {
            closed.await();
            return false;
        }
        if (answer.equals(TRICKLE)) {
            while (!closed.await(100, TimeUnit.MILLISECONDS)) {
                out.write('2');
            }
            return false;
        }
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return true;
    }
}
