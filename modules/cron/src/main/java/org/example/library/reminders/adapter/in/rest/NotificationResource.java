package org.example.library.reminders.adapter.in.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import org.example.library.reminders.application.NotificationService;

/** 202 means accepted durably, not delivered. The same key again is the same notification, and the same answer. */
@Path("/notifications")
@Produces(MediaType.APPLICATION_JSON)
class NotificationResource {

    private final NotificationService service;

    NotificationResource(NotificationService service) {
        this.service = service;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response submit(@HeaderParam("Idempotency-Key") String key, NotificationDocument document) {
        if (document == null) {
            throw new InvalidRequestException("the request has no body");
        }
        var id = service.submit(document.toRequest(key));
        return Response.accepted(Map.of("id", id.toString()))
                .location(URI.create("/notifications/" + id))
                .build();
    }

    @GET
    @Path("/{id}")
    public Response state(@PathParam("id") String id) {
        return Ids.parse(id)
                .flatMap(service::state)
                .map(state -> Response.ok(StateDocument.of(state)).build())
                .orElseGet(() -> Problem.response(404, "Unknown notification", "there is no notification " + id));
    }
}
