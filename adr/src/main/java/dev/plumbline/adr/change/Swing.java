package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;

/**
 * What an answer costs an option against another.
 *
 * @param to the usual answer that suits the option best; of several, one as much like the present one as was found
 * @param points of 100 by which the option would come nearer if the question had the usual answer that suits it best, and
 *     everything else stayed
 */
public record Swing(String question, Domain to, double points) {}
