package dev.plumbline.adr.catalog;

/**
 * How a catalog tells today from later.
 *
 * @param question a whole number: the factor by which something grows; 1 stands for today
 * @param months after which it has grown by that factor
 */
public record Growth(String question, int months) {}
