package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Location;

/**
 * An answer as it is written, with who says it.
 *
 * @param question its id
 * @param answer as a file has it, without quotes and brackets
 * @param at where the source stands
 */
public record SourcedAnswer(String question, String answer, Source source, Location at) {}
