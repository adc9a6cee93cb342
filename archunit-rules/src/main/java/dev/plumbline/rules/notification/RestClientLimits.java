package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.plumbline.rules.check.Annotations;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The limits of MicroProfile's rest clients, which are configured for each of them. */
final class RestClientLimits {

    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    /** Quarkus' name of a limit, and MicroProfile's. */
    private static final Map<String, String> LIMITS =
            Map.of("connect-timeout", "connectTimeout", "read-timeout", "readTimeout");

    /** A number above 0, or one that is given from outside. */
    private static final Pattern LIMIT = Pattern.compile("0*[1-9][0-9]*|\\$\\{.+}");

    private RestClientLimits() {}

    /** Those of the send adapter. */
    static List<JavaClass> clients(Subject subject) {
        return subject.classesIn(ApplicationChecks.SEND).stream()
                .filter(type -> type.isAnnotatedWith(REST_CLIENT))
                .toList();
    }

    /** What of the two limits, to connect and to read, is not configured, or is none. */
    static List<Violation> missing(Subject subject) {
        return clients(subject).stream()
                .flatMap(client ->
                        LIMITS.keySet().stream().sorted().flatMap(limit -> missing(subject, client, limit).stream()))
                .toList();
    }

    private static List<Violation> missing(Subject subject, JavaClass client, String limit) {
        String name = configKey(client);
        List<String> keys = List.of(
                "quarkus.rest-client." + name + "." + limit,
                "quarkus.rest-client.\"" + name + "\"." + limit,
                "quarkus.rest-client.\"" + client.getName() + "\"." + limit,
                "quarkus.rest-client." + limit,
                name + "/mp-rest/" + LIMITS.get(limit),
                client.getName() + "/mp-rest/" + LIMITS.get(limit));
        var settings = subject.configuration()
                .filter(entry -> entry.isForProduction() && keys.contains(entry.key()))
                .toList();
        if (settings.isEmpty()) {
            return List.of(Violation.missing(keys.get(0) + " is not configured, for " + client.getName()));
        }
        return settings.stream()
                .filter(entry -> !LIMIT.matcher(entry.value().strip()).matches())
                .map(Subject::violation)
                .toList();
    }

    private static String configKey(JavaClass client) {
        return Annotations.texts(client.getAnnotationOfType(REST_CLIENT), "configKey")
                .findFirst()
                .orElse(client.getName());
    }
}
