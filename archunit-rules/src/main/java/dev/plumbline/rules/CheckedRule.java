package dev.plumbline.rules;

/**
 * A rule that a project is held to, with why it is there.
 *
 * @param id such as {@code CRON-01}
 * @param statement what holds if it is kept, as a sentence without a full stop
 * @param source the file that asks for it, relative to the project: a record, mostly
 * @param reason what the file says for it, as a clause; it may have several lines
 * @param remedy what to do about a violation, as a sentence without a full stop
 */
public record CheckedRule(String id, String statement, String source, String reason, String remedy) {}
