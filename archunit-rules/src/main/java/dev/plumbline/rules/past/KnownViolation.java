package dev.plumbline.rules.past;

import dev.plumbline.adr.source.Location;

/**
 * A violation that is in the baseline.
 *
 * @param key the violation's text without line numbers
 */
public record KnownViolation(String rule, String key, Location at) {}
