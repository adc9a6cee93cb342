package dev.plumbline.bench.parts;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** By HTTP: what is posted, to whatever path, is a message. */
public final class HttpProvider extends Provider {

    private final int taken;

    /** @param taken the status by which a message is taken */
    public HttpProvider(int taken) {
        this.taken = taken;
    }

    @Override
    void converse(Socket connection) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(connection.getInputStream());
        OutputStream out = connection.getOutputStream();
        boolean goesOn = true;
        while (goesOn) {
            String name = Ledger.name(body(in));
            ledger().asked();
            goesOn = answer(name, answerTo(name), connection, out);
        }
    }

    private boolean answer(String name, Answer answer, Socket connection, OutputStream out)
            throws IOException, InterruptedException {
        if (answer instanceof Answer.Taken fine) {
            ledger().deliver(name, fine.after());
            write(out, taken, Map.of("X-Message-Id", name), "");
            return true;
        }
        if (answer instanceof Answer.Said said) {
            write(out, said.code(), said.headers(), said.text());
            return true;
        }
        return switch ((Answer.Broken) answer) {
            case TAKEN_AND_GONE -> {
                ledger().deliver(name, Duration.ZERO);
                yield false;
            }
            case SILENCE -> stays(Duration.ofHours(1));
            case DRIP -> drip(out);
            case RESET -> {
                connection.setSoLinger(true, 0);
                yield false;
            }
            case GARBAGE -> {
                out.write("@@@@ no HTTP at all\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                yield false;
            }
        };
    }

    private boolean drip(OutputStream out) throws IOException, InterruptedException {
        out.write("HTTP/1.1 202 Accepted\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
        while (stays(Duration.ofMillis(100))) {
            out.write('a');
            out.flush();
        }
        return false;
    }

    private static void write(OutputStream out, int status, Map<String, String> headers, String text)
            throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder("HTTP/1.1 ").append(status).append(" .\r\n");
        headers.forEach(
                (key, value) -> head.append(key).append(": ").append(value).append("\r\n"));
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        var whole = new ByteArrayOutputStream();
        whole.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        whole.writeBytes(body);
        whole.writeTo(out);
        out.flush();
    }

    private static String body(InputStream in) throws IOException {
        int length = 0;
        boolean isChunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            isChunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        return isChunked ? chunks(in) : text(in, length);
    }

    private static String chunks(InputStream in) throws IOException {
        var whole = new StringBuilder();
        for (int length = size(in); length > 0; length = size(in)) {
            whole.append(text(in, length));
            line(in);
        }
        line(in);
        return whole.toString();
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String text(InputStream in, int length) throws IOException {
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
