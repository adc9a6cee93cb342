package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Keys that classes name in annotations, with the values that hold if nothing is configured. */
final class ConfiguredInCode {

    private static final NameLists NAMES = NameLists.beside(ConfiguredInCode.class);
    private static final Map<String, Set<String>> KEYS = NAMES.map("keys");
    private static final Set<String> TEXTS = NAMES.list("texts");
    private static final Set<String> PREFIXES = NAMES.list("prefixes");
    private static final String DEFAULT = "defaultValue";

    private static final Set<String> ALL =
            Stream.of(KEYS.keySet(), TEXTS, PREFIXES).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    private ConfiguredInCode() {}

    /** In the order of the classes' names. */
    static Stream<Configuration.Entry> of(Subject subject) {
        return subject.classesNaming(ALL::contains)
                .flatMap(type -> Stream.concat(
                        entries(subject, type.getAnnotations(), type.getSourceCodeLocation()),
                        type.getMembers().stream()
                                .sorted((one, other) -> one.getFullName().compareTo(other.getFullName()))
                                .flatMap(member -> entries(subject, member))));
    }

    private static Stream<Configuration.Entry> entries(Subject subject, JavaMember member) {
        Stream<? extends JavaAnnotation<?>> annotations = member instanceof JavaCodeUnit unit
                ? Stream.concat(
                        member.getAnnotations().stream(),
                        unit.getParameters().stream().flatMap(parameter -> parameter.getAnnotations().stream()))
                : member.getAnnotations().stream();
        return entries(subject, annotations.collect(Collectors.toSet()), member.getSourceCodeLocation());
    }

    private static Stream<Configuration.Entry> entries(
            Subject subject, Set<? extends JavaAnnotation<?>> annotations, SourceCodeLocation place) {
        return annotations.stream()
                .filter(annotation -> ALL.contains(annotation.getRawType().getName()))
                .flatMap(annotation -> settings(annotation)
                        .sorted(Map.Entry.comparingByKey())
                        .map(setting -> entry(subject, annotation.getRawType(), setting, place)));
    }

    private static Configuration.Entry entry(
            Subject subject, JavaClass annotation, Map.Entry<String, String> setting, SourceCodeLocation place) {
        String file = Subject.at(place, "").placed(subject.module()).file();
        String written = "@" + annotation.getSimpleName() + " " + setting.getKey();
        return new Configuration.Entry(
                Configuration.Entry.IN_CODE,
                setting.getKey(),
                setting.getValue(),
                file,
                place.getLineNumber(),
                file.isEmpty() ? place.getSourceClass().getDescription() + " " + written : written);
    }

    /** Keys with their values; empty texts if it has none. */
    private static Stream<Map.Entry<String, String>> settings(JavaAnnotation<?> annotation) {
        String name = annotation.getRawType().getName();
        if (PREFIXES.contains(name)) {
            return Annotations.texts(annotation, "prefix", "value").map(prefix -> Map.entry(prefix + ".", ""));
        }
        if (KEYS.containsKey(name)) {
            return KEYS.getOrDefault(name, Set.of()).stream()
                    .map(key -> Map.entry(text(annotation, key), text(annotation, DEFAULT)));
        }
        return Annotations.texts(annotation, "value").flatMap(ConfiguredInCode::settings);
    }

    private static Stream<Map.Entry<String, String>> settings(String text) {
        List<Placeholders.Place> places = Placeholders.in(text);
        return places.isEmpty()
                ? Stream.of(Map.entry("", text))
                : places.stream()
                        .flatMap(place -> Stream.concat(
                                Stream.of(Map.entry(place.key(), place.fallback())), keysIn(place.fallback())));
    }

    /** What holds without them is told with the place around. */
    private static Stream<Map.Entry<String, String>> keysIn(String fallback) {
        return Placeholders.in(fallback).stream()
                .flatMap(place -> Stream.concat(Stream.of(Map.entry(place.key(), "")), keysIn(place.fallback())));
    }

    private static String text(JavaAnnotation<?> annotation, String property) {
        return Annotations.texts(annotation, property).findFirst().orElse("");
    }
}
