package dev.plumbline.adr.change;

/**
 * What an answer costs an option against another.
 *
 * @param points of 100 by which the option would come nearer if the question had the usual answer that suits it best, and
 *     everything else stayed
 */
public record Swing(String question, double points) {}
