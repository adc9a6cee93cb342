package dev.plumbline.bench.parts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/** By SMTP (RFC 5321), as many mails on a connection as the other side likes, any password being right. */
public final class SmtpProvider extends Provider {

    @Override
    void converse(Socket connection) throws IOException, InterruptedException {
        new Conversation(connection).hold();
    }

    /** One connection. The name of a mail is known at its end only; before, what is asked is what {@code ""} gets. */
    private final class Conversation {

        private final Socket connection;
        private final BufferedReader in;
        private final OutputStream out;

        Conversation(Socket connection) throws IOException {
            this.connection = connection;
            this.in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
            this.out = connection.getOutputStream();
        }

        void hold() throws IOException, InterruptedException {
            boolean goesOn = says("(greeting)", "220 test");
            while (goesOn) {
                String line = in.readLine();
                goesOn = line != null && reply(line.toUpperCase(Locale.ROOT));
            }
        }

        private boolean reply(String line) throws IOException, InterruptedException {
            String command = line.split(" ", 2)[0];
            return switch (command) {
                case "EHLO", "HELO" -> say("250-test\r\n250-8BITMIME\r\n250 AUTH PLAIN LOGIN");
                case "AUTH" -> auth(line);
                case "MAIL", "RCPT" -> says(command, "250 ok");
                case "DATA" -> say("354 go on") && mail();
                case "QUIT" -> say("221 bye") && false;
                default -> say("250 ok");
            };
        }

        private boolean auth(String line) throws IOException, InterruptedException {
            if (line.startsWith("AUTH LOGIN")) {
                say("334 VXNlcm5hbWU6");
                in.readLine();
                say("334 UGFzc3dvcmQ6");
                in.readLine();
            }
            return says("AUTH", "235 ok");
        }

        private boolean mail() throws IOException, InterruptedException {
            var text = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null) {
                    return false;
                }
                text.append(line).append('\n');
            }
            String name = Ledger.name(text.toString());
            ledger().asked();
            return answer(name, answerTo(name));
        }

        private boolean answer(String name, Answer answer) throws IOException, InterruptedException {
            if (answer instanceof Answer.Taken fine) {
                ledger().deliver(name, fine.after());
                return say("250 taken");
            }
            if (answer instanceof Answer.Said said) {
                return say(said.code() + " " + said.text());
            }
            return breaks(name, (Answer.Broken) answer);
        }

        /** What is said at this moment of the conversation: our line, unless the script has another for it. */
        private boolean says(String when, String otherwise) throws IOException, InterruptedException {
            if (answerTo("") instanceof Answer.Said said && said.when().equals(when)) {
                ledger().asked();
                return say(said.code() + " " + said.text());
            }
            return say(otherwise);
        }

        private boolean breaks(String name, Answer.Broken how) throws IOException, InterruptedException {
            switch (how) {
                case TAKEN_AND_GONE -> ledger().deliver(name, Duration.ZERO);
                case SILENCE -> stays(Duration.ofHours(1));
                case DRIP -> {
                    while (stays(Duration.ofMillis(100))) {
                        out.write('2');
                        out.flush();
                    }
                }
                case RESET -> connection.setSoLinger(true, 0);
                case GARBAGE -> say("@@@@ no SMTP at all");
            }
            return false;
        }

        private boolean say(String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return true;
        }
    }
}
