package dev.plumbline.adr.source;

import java.util.Optional;

/** Tells what is wrong with a text, beyond its form. */
@FunctionalInterface
public interface TextCheck {

    Optional<Mistake> mistakeIn(String text);

    /** What is wrong, and how to mend it, each as a sentence without a full stop. */
    record Mistake(String problem, String remedy) {}
}
