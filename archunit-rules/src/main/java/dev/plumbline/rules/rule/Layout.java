package dev.plumbline.rules.rule;

import java.util.List;
import java.util.Map;

/**
 * The parts of Plumbline's own layout that rules look for by name. In a project without them such a rule would
 * complain that they are missing, or look at nothing and be content.
 */
public final class Layout {

    private static final String DOMAIN = "domain";
    private static final String APPLICATION = "application";
    private static final String SENDER = "application.NotificationSender";
    private static final String DELIVERY = "application.Delivery";
    private static final String DISPATCH = "adapter.out.dispatch";
    private static final String SEND = "adapter.out.send";

    /** A rule that holds in any layout is in here too, so that none is forgotten. */
    private static final Map<String, List<String>> PARTS = Map.ofEntries(
            Map.entry("ARCH-01", List.of(DOMAIN, APPLICATION)),
            Map.entry("ARCH-02", List.of(SEND)),
            Map.entry("ARCH-03", List.of(SENDER, DELIVERY, DISPATCH)),
            Map.entry("CRON-01", List.of()),
            Map.entry("CRON-02", List.of()),
            Map.entry("CRON-03", List.of()),
            Map.entry("CRON-04", List.of(DELIVERY, DISPATCH)),
            Map.entry("CRON-05", List.of(DELIVERY, DISPATCH)),
            Map.entry("CRON-06", List.of(SENDER, SEND)),
            Map.entry("CRON-07", List.of(SENDER)),
            Map.entry("API-01", List.of()),
            Map.entry("API-02", List.of()),
            Map.entry("API-03", List.of()),
            Map.entry("API-04", List.of(SENDER, SEND)),
            Map.entry("API-05", List.of(SEND)),
            Map.entry("API-06", List.of(SENDER)),
            Map.entry("QUEUE-01", List.of(DISPATCH)),
            Map.entry("QUEUE-02", List.of()),
            Map.entry("QUEUE-03", List.of()),
            Map.entry("QUEUE-04", List.of()),
            Map.entry("QUEUE-05", List.of(SENDER, DELIVERY)),
            Map.entry("QUEUE-06", List.of(SENDER, SEND)),
            Map.entry("QUEUE-07", List.of(SENDER)));

    private Layout() {}

    /**
     * What a rule looks for, below the package that its decision is about: packages, and types, which have a capital.
     * Empty if the rule holds in any layout.
     *
     * @throws IllegalArgumentException if there is no such rule
     */
    public static List<String> parts(String id) {
        List<String> parts = PARTS.get(id);
        if (parts == null) {
            throw new IllegalArgumentException("it is not known which layout " + id + " presupposes");
        }
        return parts;
    }
}
