package dev.plumbline.rules.rule;

import dev.plumbline.rules.check.Check;

/**
 * A rule.
 *
 * @param id such as {@code CRON-01}; never used again for something else
 * @param statement what holds if it is kept, as a sentence without a full stop
 * @param remedy what to do about a violation, as the start of a sentence
 */
public record Rule(String id, String statement, Ground ground, String remedy, Check check) {}
