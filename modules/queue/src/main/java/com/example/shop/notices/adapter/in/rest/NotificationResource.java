package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.NotificationService;
import com.example.shop.notices.application.NotificationState;
import com.example.shop.notices.domain.DeliveryStatus;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 202 means accepted durably, not delivered. The same key again is the same notification, and the same answer. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {

    private final NotificationService service;

    NotificationResource(NotificationService service) {
        this.service = service;
    }

    @POST
    @RolesAllowed(Scopes.SEND)
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(@HeaderParam("Idempotency-Key") List<String> keys, NotificationDocument document) {
        if (document == null) {
            throw new InvalidRequestException("the request has no body");
        }
        var id = service.submit(document.toRequest(only(keys)));
        return Response.accepted(Map.of("id", id.toString()))
                .location(URI.create("/notifications/" + id))
                .build();
    }

    /**
     * Those of one status, the ones accepted last first.
     *
     * @param before goes on after this notification, which ended the page before
     * @param limit 1 to 1000
     */
    @GET
    @RolesAllowed(Scopes.READ)
    public List<StateDocument> list(
            @QueryParam("status") @DefaultValue("") String status,
            @QueryParam("before") String before,
            @QueryParam("limit") @DefaultValue("100") String limit) {
        int most = PageLimit.parse(limit);
        Optional<NotificationState> last = Optional.ofNullable(before).map(id -> Ids.parse(id)
                .flatMap(service::state)
                .orElseThrow(() -> new InvalidRequestException("before is '" + before + "', no notification")));
        return service.list(NotificationDocument.known(DeliveryStatus.values(), "status", status), last, most).stream()
                .map(StateDocument::of)
                .toList();
    }

    @GET
    @RolesAllowed(Scopes.READ)
    @Path("/{id}")
    public Response state(@PathParam("id") String id) {
        return Ids.parse(id)
                .flatMap(service::state)
                .map(state -> Response.ok(StateDocument.of(state, service.attempts(state.id())))
                        .build())
                .orElseGet(() -> Problem.response(404, "Unknown notification", "there is no notification " + id));
    }

    private static String only(List<String> keys) {
        if (keys.size() > 1) {
            throw new InvalidRequestException("the header Idempotency-Key is there " + keys.size() + " times");
        }
        return keys.isEmpty() ? null : keys.get(0);
    }
}
