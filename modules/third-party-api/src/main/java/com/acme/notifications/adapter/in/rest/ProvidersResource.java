package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.application.NotificationService;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** For those who operate the service: which providers take nothing for now, and trying one again. */
@Path("/providers")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class ProvidersResource {

    private final NotificationService service;

    ProvidersResource(NotificationService service) {
        this.service = service;
    }

    @GET
    @Path("/pauses")
    public List<PauseDocument> pauses() {
        return service.pauses().stream().map(PauseDocument::of).toList();
    }

    @POST
    @Path("/{name}/resume")
    public Response resume(@PathParam("name") String name) {
        return service.resume(name)
                ? Response.accepted().build()
                : Problem.response(404, "Not paused", "there is no pause of a provider " + name);
    }
}
