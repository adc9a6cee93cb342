package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.JavaClass;

/**
 * A place where a class uses a type.
 *
 * @param type its full name
 * @param violation what is said about it where it must not be
 */
public record Use(JavaClass by, String type, Violation violation) {}
