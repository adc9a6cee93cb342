package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.Timeline;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;

/** For those who look for a cause: what happened to the service and to what it sent, in one order. */
@Path("/timeline")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class TimelineResource {

    /** All attempts of the time are read, however few entries they come to. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Timeline timeline;

    TimelineResource(Timeline timeline) {
        this.timeline = timeline;
    }

    /**
     * What began from a moment on (ISO 8601, such as {@code 2026-11-26T08:00:00Z}) and before another one, the earliest
     * first.
     *
     * @param limit 1 to 1000; to go on, ask from the next full minute: attempts of one minute are one entry
     */
    @GET
    public List<Timeline.Entry> between(
            @QueryParam("from") @DefaultValue("") String from,
            @QueryParam("to") @DefaultValue("") String to,
            @QueryParam("limit") @DefaultValue("500") String limit) {
        var first = Moments.parse("from", from);
        var end = Moments.parse("to", to);
        if (!first.isBefore(end) || Duration.between(first, end).compareTo(LONGEST) > 0) {
            throw new InvalidRequestException("from " + from + " to " + to + " is no span of time, or more than a day");
        }
        return timeline.between(first, end, PageLimit.parse(limit));
    }
}
