package org.springframework.boot.autoconfigure.condition;

public @interface ConditionalOnProperty {
    String[] value() default {};

    String prefix() default "";

    String[] name() default {};

    String havingValue() default "";
}
