package dev.plumbline.adr.source;

/**
 * A text that was read from somewhere.
 *
 * @param name of the file, for messages
 */
public record NamedText(String name, String text) {}
