package dev.plumbline.rules.check;

/**
 * A place where a class uses a type.
 *
 * @param by the class's full name
 * @param type its full name
 * @param violation what is said about it where it must not be
 */
public record Use(String by, String type, Violation violation) {}
