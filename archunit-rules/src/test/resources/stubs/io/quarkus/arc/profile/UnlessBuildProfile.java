package io.quarkus.arc.profile;

public @interface UnlessBuildProfile {
    String value() default "";

    String[] anyOf() default {};
}
