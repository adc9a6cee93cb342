package [=package].application;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The hours of a day in which nothing arrives that can wait.
 *
 * @param from the first moment, by the recipient's clock
 * @param until the first moment after them; on the next day if it is before {@code from}
 */
public record QuietHours(LocalTime from, LocalTime until) {

    /**
     * When those are over that a moment is in: as soon as the clock there shows what is none of them. It may jump over their
     * end, and may show it twice.
     *
     * @return empty if the moment is in none
     */
    public Optional<Instant> end(Instant moment, ZoneId zone) {
        Instant end = moment;
        while (isQuiet(end.atZone(zone).toLocalTime())) {
            end = next(end, zone);
        }
        return Optional.of(end).filter(later -> later.isAfter(moment));
    }

    private boolean isQuiet(LocalTime time) {
        boolean hasBegun = !time.isBefore(from);
        boolean isNotOver = time.isBefore(until);
        return from.isAfter(until) ? hasBegun || isNotOver : hasBegun && isNotOver;
    }

    /** The next moment at which the clock shows the end, or jumps over it. */
    private Instant next(Instant moment, ZoneId zone) {
        var local = moment.atZone(zone);
        var today = local.toLocalDate();
        var end = (local.toLocalTime().isBefore(until) ? today : today.plusDays(1)).atTime(until);
        var change = zone.getRules().getTransition(end);
        if (change != null && change.isGap()) {
            return change.getInstant();
        }
        var first = end.atZone(zone);
        return (first.toInstant().isAfter(moment) ? first : first.withLaterOffsetAtOverlap()).toInstant();
    }
}
