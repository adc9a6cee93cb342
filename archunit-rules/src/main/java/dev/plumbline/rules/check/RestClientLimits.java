package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whether the client of a provider has a limit on every wait. */
public final class TimeLimitCheck {

    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    /** Quarkus' name of a limit, and MicroProfile's. */
    private static final Map<String, String> LIMITS =
            Map.of("connect-timeout", "connectTimeout", "read-timeout", "readTimeout");

    /** A number above 0, or one that is given from outside. */
    private static final Pattern LIMIT = Pattern.compile("0*[1-9][0-9]*|\\$\\{.+}");

    private TimeLimitCheck() {}

    /** The rest clients of the send adapter are configured to wait a limited time, to connect and to read. */
    public static List<Violation> restClientsHaveLimits(Subject subject) {
        List<JavaClass> clients = subject.classesIn(ApplicationChecks.SEND).stream()
                .filter(type -> type.isAnnotatedWith(REST_CLIENT))
                .toList();
        if (clients.isEmpty()) {
            return List.of(Violation.missing("no interface in " + subject.name(ApplicationChecks.SEND)
                    + " is annotated with @RegisterRestClient, so no limit can be seen"));
        }
        List<Violation> violations = new ArrayList<>();
        for (JavaClass client : clients) {
            LIMITS.keySet().stream().sorted().forEach(limit -> violations.addAll(missing(subject, client, limit)));
        }
        return violations;
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
        return Stream.of(client.getAnnotationOfType(REST_CLIENT))
                .map((JavaAnnotation<?> annotation) -> annotation.tryGetExplicitlyDeclaredProperty("configKey"))
                .flatMap(key -> key.stream())
                .map(Object::toString)
                .filter(key -> !key.isEmpty())
                .findFirst()
                .orElse(client.getName());
    }
}
