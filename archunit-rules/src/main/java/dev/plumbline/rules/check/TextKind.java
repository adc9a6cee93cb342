package dev.plumbline.rules.check;

/** What a file is to rules that see nothing but its text. */
public enum TextKind {
    /** A source of Java: the types and the texts in it. */
    JAVA,
    /** Configuration of the application. */
    CONFIGURATION,
    /** A build file, with its dependencies. */
    BUILD,
    /** Anything else among what is packed with the application. */
    RESOURCE
}
