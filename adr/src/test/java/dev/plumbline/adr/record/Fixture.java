package dev.plumbline.adr.record;

/** A record's text, for tests to break. */
final class Fixture {

    static final String FIRST = "docs/decisions/0001-notification-by-cron.md";

    /** Accepted, complete and right. */
    static final String ACCEPTED =
            """
            ---
            status: accepted
            date: 2026-11-23
            decision-makers: payments team
            consulted:
            informed:
            plumbline:
              format: 1
              decision: notification
              catalog: notification@1
              package: com.acme.notifications
              chosen: cron
              variant: {database: managed, last-mile: smtp}
              rejected:
                queue:
                  vetoes: [team-too-small-for-broker, no-broker-experience]
                  answers: {team.engineers: 3, team.broker-experience: none}
                  because: a self-run broker needs at least 3 engineers, and 2 own this
                third-party-api:
                  vetoes: []
                  answers: {vendors: none}
                  because: "it scored 54, 12 less than cron: most on reuse"
              rules: [CRON-01, CRON-02]

            ---

            # How notifications are sent: cron job

            - Status: accepted
            - Deciders: payments team
            - Date: 2026-11-23
            - Tags: notification, cron

            ## Context and Problem Statement

            The team wrote this themselves. status: accepted
            """;

    private Fixture() {}

    /** The accepted record with one passage replaced. */
    static String with(String passage, String replacement) {
        if (!ACCEPTED.contains(passage)) {
            throw new IllegalArgumentException("the fixture does not contain " + passage);
        }
        return ACCEPTED.replace(passage, replacement);
    }

    /** Another accepted record, which says that it supersedes the first. */
    static String successor() {
        return with("cron job", "message queue")
                        .replace("chosen: cron", "chosen: queue")
                        .replace("    queue:", "    cron:")
                + "\n## Links\n\n- Supersedes [0001-notification-by-cron](0001-notification-by-cron.md)\n";
    }
}
