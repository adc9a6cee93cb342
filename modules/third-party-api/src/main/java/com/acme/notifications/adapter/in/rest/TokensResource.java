package com.acme.notifications.adapter.in.rest;

import com.acme.notifications.application.DeniedTokens;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** For those who operate the service: a token that got into wrong hands. */
@Path("/tokens")
@RolesAllowed(Scopes.OPERATE)
class TokensResource {

    private final DeniedTokens denied;

    TokensResource(DeniedTokens denied) {
        this.denied = denied;
    }

    /** Denies the token whose claim {@code jti} this is. */
    @POST
    @Path("/{id}/deny")
    public Response deny(@PathParam("id") String id) {
        denied.deny(id);
        return Response.accepted().build();
    }
}
