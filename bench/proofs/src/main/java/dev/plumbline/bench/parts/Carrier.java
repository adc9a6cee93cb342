package dev.plumbline.bench.parts;

import dev.plumbline.bench.parts.Answer.Said;
import java.util.Map;

/** What an app sends by. */
public enum Carrier {
    SMTP("smtp") {
        @Override
        public Provider newProvider() {
            return new SmtpProvider();
        }

        @Override
        public Map<String, String> settings(int port) {
            return Map.of(
                    "notifications.smtp.host", "localhost",
                    "notifications.smtp.port", String.valueOf(port),
                    "notifications.smtp.user", "app",
                    "notifications.smtp.password", "secret",
                    "notifications.smtp.starttls", "off",
                    "notifications.smtp.from", "no-reply@sender.test");
        }

        @Override
        public Answer later() {
            return new Said(451, "4.3.0 try again");
        }
    },
    SENDGRID("sendgrid") {
        @Override
        public Provider newProvider() {
            return new HttpProvider(202);
        }

        @Override
        public Map<String, String> settings(int port) {
            return Map.of(
                    "quarkus.rest-client.sendgrid.url",
                    "http://localhost:" + port,
                    "notifications.sendgrid.api-key",
                    "SG.secret",
                    "notifications.sendgrid.from",
                    "no-reply@sender.test",
                    "notifications.sendgrid.events-key",
                    NOBODYS_KEY);
        }

        @Override
        public Answer later() {
            return new Said(500, "");
        }
    };

    /** A public key whose private one was thrown away: no event is signed by it. */
    private static final String NOBODYS_KEY = "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEg0g0z47Xkzzt+OJxmmNP0sxiUS"
            + "qBptaLeVDGMwpnuWZozQPDOV/zqP7qHcs5Pl219aalqam6PiitUtxWAJ8M2w==";

    private final String provider;

    Carrier(String provider) {
        this.provider = provider;
    }

    /** The provider's name in the app's addresses and settings. */
    public String provider() {
        return provider;
    }

    public abstract Provider newProvider();

    /** What the app has to be told to send by a provider on this port. */
    public abstract Map<String, String> settings(int port);

    /** That one message is not taken now, with nothing wrong with the others. */
    public abstract Answer later();

    /** How long one attempt may take, in words of the app's settings. */
    public Map<String, String> timeLimit(String limit) {
        return Map.of("notifications." + provider + ".time-limit", limit);
    }

    /** The sender's address, in words of the app's settings. */
    public String sender() {
        return "notifications." + provider + ".from";
    }
}
