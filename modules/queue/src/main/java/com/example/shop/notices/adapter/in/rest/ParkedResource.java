package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationStore.Parked;
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
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For those who operate the service: sends again what is parked, or sees to it that it is never sent. */
@Path("/notifications")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class ParkedResource {

    /** What is misspelt would be about all that there is. */
    private static final List<String> KNOWN = List.of("reason", "from", "until");

    private static final Duration BEFORE_NOW = Duration.ofDays(365_000);

    private final NotificationService service;
    private final JsonWebToken caller;

    ParkedResource(NotificationService service, JsonWebToken caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Path("/{id}/replay")
    public Response replay(@PathParam("id") String id) {
        return one(id, service::replay);
    }

    /**
     * Dismisses a parked notification: it is not sent any more.
     *
     * @param because is written down, with whom the token is of
     */
    @POST
    @Path("/{id}/dismiss")
    public Response dismiss(@PathParam("id") String id, @QueryParam("because") @DefaultValue("") String because) {
        var note = note(because);
        return one(id, parked -> service.dismiss(parked, note));
    }

    private Response one(String id, Predicate<NotificationId> change) {
        Optional<NotificationId> known = Ids.parse(id);
        if (known.flatMap(service::state).isEmpty()) {
            return Problem.response(404, "Unknown notification", "there is no notification " + id);
        }
        return change.test(known.get())
                ? Response.accepted().build()
                : Problem.response(409, "Not parked", "notification " + id + " is not parked");
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
        requireKnown(uri, KNOWN);
        return Map.of("replayed", service.replay(parked(reason, from, until)));
    }

    /** Dismisses all that is parked, and is what {@link #replayAll} would send again. */
    @POST
    @Path("/dismiss")
    public Map<String, Integer> dismissAll(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("because") @DefaultValue("") String because,
            @Context UriInfo uri) {
        requireKnown(uri, List.of("reason", "from", "until", "because"));
        return Map.of("dismissed", service.dismiss(parked(reason, from, until), note(because)));
    }

    private String note(String because) {
        if (because.isBlank()) {
            throw new InvalidRequestException("missing: because, why it is not to be sent");
        }
        return "by " + Objects.requireNonNullElse(caller.getSubject(), caller.getTokenID()) + ": " + because;
    }

    private static void requireKnown(UriInfo uri, List<String> known) {
        uri.getQueryParameters().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new InvalidRequestException("unknown parameter '" + name + "'; known are " + known);
                });
    }

    private static Parked parked(String reason, String from, String until) {
        Instant now = Instant.now();
        return new Parked(
                reason, moment("from", from, now.minus(BEFORE_NOW)), moment("until", until, now.plus(BEFORE_NOW)));
    }

    private static Instant moment(String name, String text, Instant otherwise) {
        return text == null ? otherwise : Moments.parse(name, text);
    }
}
