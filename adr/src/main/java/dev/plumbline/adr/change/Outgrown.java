package dev.plumbline.adr.change;

import java.util.Optional;

/**
 * That today's volume alone would be decided otherwise.
 *
 * @param today the option that wins without growth; empty if none does
 * @param factor the first at which that changes
 * @param months after which that factor is reached, if growth is steady
 * @param then the option that wins from there; empty if none does
 */
public record Outgrown(Optional<String> today, long factor, long months, Optional<String> then) {}
