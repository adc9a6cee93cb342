package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaEnumConstant;
import java.util.stream.Stream;

/** What annotations say where they stand; what they say by default is not looked at. */
public final class Annotations {

    private Annotations() {}

    /** The values of some properties, in their order; each of a list alone. */
    public static Stream<Object> values(JavaAnnotation<?> annotation, String... properties) {
        return Stream.of(properties)
                .flatMap(property -> annotation.tryGetExplicitlyDeclaredProperty(property).stream())
                .flatMap(value -> value instanceof Object[] many ? Stream.of(many) : Stream.of(value));
    }

    /** Those of them that are texts, and the names of constants; blank texts are left out. */
    public static Stream<String> texts(JavaAnnotation<?> annotation, String... properties) {
        return values(annotation, properties)
                .filter(value -> value instanceof String || value instanceof JavaEnumConstant)
                .map(value -> value instanceof JavaEnumConstant constant ? constant.name() : value.toString())
                .filter(text -> !text.isBlank());
    }
}
