package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions on a bean, or on a method of one, under which it is not there in production. */
public record BuiltIf(Settings settings) {

    private static final List<String> PRODUCTION = List.of("prod", "production", "default");

    /**
     * An annotation that asks for profiles, or for the value of a key.
     *
     * @param isNot whether the bean is there if what it asks for is not so
     */
    private record Condition(String annotation, boolean isOfProfiles, String value, boolean isNot) {

        boolean is(JavaAnnotation<?> found) {
            return found.getRawType().getName().equals(annotation);
        }
    }

    private static final List<Condition> CONDITIONS = List.of(
            new Condition("io.quarkus.arc.profile.IfBuildProfile", true, "", false),
            new Condition("io.quarkus.arc.profile.UnlessBuildProfile", true, "", true),
            new Condition("org.springframework.context.annotation.Profile", true, "", false),
            new Condition("io.quarkus.arc.properties.IfBuildProperty", false, "stringValue", false),
            new Condition("io.quarkus.arc.properties.UnlessBuildProperty", false, "stringValue", true),
            new Condition(
                    "org.springframework.boot.autoconfigure.condition.ConditionalOnProperty",
                    false,
                    "havingValue",
                    false));

    /** Why a method is not there in production; empty if it is, or if no file of the project tells. */
    public Optional<String> never(JavaMethod method) {
        return Stream.concat(method.getAnnotations().stream(), method.getOwner().getAnnotations().stream())
                .flatMap(annotation -> CONDITIONS.stream()
                        .filter(condition -> condition.is(annotation))
                        .filter(condition -> isNever(condition, annotation))
                        .map(condition -> "@" + annotation.getRawType().getSimpleName() + " leaves it out"))
                .sorted()
                .findFirst();
    }

    private boolean isNever(Condition condition, JavaAnnotation<?> annotation) {
        if (!condition.isOfProfiles()) {
            return names(annotation).stream().anyMatch(key -> isNever(condition, annotation, key));
        }
        List<String> profiles = Annotations.texts(annotation, "value", "anyOf").toList();
        boolean hasProduction = profiles.stream().anyMatch(BuiltIf::isProduction);
        return !profiles.isEmpty() && hasProduction == condition.isNot();
    }

    private static boolean isProduction(String profile) {
        return profile.startsWith("!") ? !PRODUCTION.contains(profile.substring(1)) : PRODUCTION.contains(profile);
    }

    private boolean isNever(Condition condition, JavaAnnotation<?> annotation, String key) {
        List<String> wanted = Annotations.texts(annotation, condition.value()).toList();
        return !settings.of(key).isEmpty()
                && settings.of(key).stream()
                        .map(entry -> entry.value().strip())
                        .allMatch(value -> isWanted(wanted, value) == condition.isNot());
    }

    /** Spring wants anything but {@code false} if nothing is named. */
    private static boolean isWanted(List<String> wanted, String value) {
        return wanted.isEmpty() ? !value.equalsIgnoreCase("false") : wanted.contains(value);
    }

    private static List<String> names(JavaAnnotation<?> annotation) {
        String prefix = Annotations.texts(annotation, "prefix")
                .findFirst()
                .map(start -> start.endsWith(".") ? start : start + ".")
                .orElse("");
        return Annotations.texts(annotation, "name", "value")
                .map(name -> prefix + name)
                .toList();
    }
}
