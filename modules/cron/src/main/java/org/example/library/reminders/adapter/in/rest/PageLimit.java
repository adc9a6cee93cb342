package org.example.library.reminders.adapter.in.rest;

/** How many at most; a text, because what is no number would be a 404. */
final class PageLimit {

    private PageLimit() {}

    /** @throws InvalidRequestException if it is not 1 to 1000 */
    static int parse(String limit) {
        if (!limit.matches("[1-9][0-9]{0,2}|1000")) {
            throw new InvalidRequestException("limit is '" + limit + "', not 1 to 1000");
        }
        return Integer.parseInt(limit);
    }
}
