package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.domain.NotificationId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For those who operate the service: sends again what is parked. */
@Path("/notifications")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class ReplayResource {

    /** What is misspelt would send again all that there is. */
    private static final List<String> KNOWN = List.of("reason", "from", "until");

    private static final Duration BEFORE_NOW = Duration.ofDays(365_000);

    private final NotificationService service;

    ReplayResource(NotificationService service) {
        this.service = service;
    }

    @POST
    @Path("/{id}/replay")
    public Response replay(@PathParam("id") String id) {
        Optional<NotificationId> known = Ids.parse(id);
        if (known.flatMap(service::state).isEmpty()) {
            return Problem.response(404, "Unknown notification", "there is no notification " + id);
        }
        return service.replay(known.get())
                ? Response.accepted().build()
                : Problem.response(
                        409, "Not parked", "notification " + id + " is not parked, so there is nothing to send again");
    }

    /**
     * Sends again all that is parked.
     *
     * @param reason only where this is part of the reason
     * @param from only what was parked at this moment (ISO 8601, such as {@code 2026-11-26T08:00:00Z}) or later
     * @param until only what was parked before this moment
     */
    @POST
    @Path("/replay")
    public Map<String, Integer> replayAll(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @Context UriInfo uri) {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !KNOWN.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidRequestException("unknown parameter '" + name + "'; known are " + KNOWN);
                });
        Instant now = Instant.now();
        int replayed = service.replay(
                reason, moment("from", from, now.minus(BEFORE_NOW)), moment("until", until, now.plus(BEFORE_NOW)));
        return Map.of("replayed", replayed);
    }

    private static Instant moment(String name, String text, Instant otherwise) {
        return text == null ? otherwise : Moments.parse(name, text);
    }
}
