package dev.plumbline.templates.kit;

/**
 * An answer that templates may ask for.
 *
 * @param question its id
 * @param otherwise what counts under a catalog that does not ask it
 */
record AskedAnswer(String question, String otherwise) {}
