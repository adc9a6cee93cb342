package dev.plumbline.checker;

/**
 * Something that somebody has to look at, though every rule may be kept.
 *
 * @param key what it is about, as its file calls it
 * @param file of the project
 * @param line of the file, from 1
 * @param text what it is and what to do, as a sentence without a full stop
 */
public record Warning(String key, String file, int line, String text) {}
