package dev.plumbline.bench.parts;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** A reference app, with the provider it sends by. */
public enum Design {
    CRON("cron", "smtp", SmtpProvider::new, Design::smtp),
    THIRD_PARTY_API("third-party-api", "sendgrid", () -> new HttpProvider(202), Design::sendGrid);

    private final String folder;
    private final String provider;
    private final Supplier<Provider> providers;
    private final IntFunction<Map<String, String>> settings;

    Design(String folder, String provider, Supplier<Provider> providers, IntFunction<Map<String, String>> settings) {
        this.folder = folder;
        this.provider = provider;
        this.providers = providers;
        this.settings = settings;
    }

    /** As it is called, and the name of its folder. */
    public String folder() {
        return folder;
    }

    /** The app's folder in that of the modules. */
    public Path in(Path modules) {
        return modules.resolve(folder);
    }

    /** The provider's name in the app's addresses. */
    public String provider() {
        return provider;
    }

    public Provider newProvider() {
        return providers.get();
    }

    /** What the app has to be told to send by a provider on this port. */
    public Map<String, String> settings(int port) {
        return settings.apply(port);
    }

    /** How long one attempt may take, in words of the app's settings. */
    public Map<String, String> timeLimit(String limit) {
        return Map.of("notifications." + provider + ".time-limit", limit);
    }

    /** The sender's address, in words of the app's settings. */
    public String sender() {
        return "notifications." + provider + ".from";
    }

    private static Map<String, String> smtp(int port) {
        return Map.of(
                "notifications.smtp.host", "localhost",
                "notifications.smtp.port", String.valueOf(port),
                "notifications.smtp.user", "app",
                "notifications.smtp.password", "secret",
                "notifications.smtp.starttls", "off",
                "notifications.smtp.from", "no-reply@sender.test");
    }

    private static Map<String, String> sendGrid(int port) {
        return Map.of(
                "quarkus.rest-client.sendgrid.url", "http://localhost:" + port,
                "notifications.sendgrid.api-key", "SG.secret",
                "notifications.sendgrid.from", "no-reply@sender.test");
    }

    /** Both, the second having the last word. */
    public static Map<String, String> both(Map<String, String> first, Map<String, String> second) {
        Map<String, String> both = new HashMap<>(first);
        both.putAll(second);
        return both;
    }
}
