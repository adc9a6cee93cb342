package com.acme.notifications.adapter.out.send.sendgrid;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** SendGrid's v3 Web API. */
@Path("/v3")
@RegisterRestClient(configKey = "sendgrid")
interface SendGridApi {

    /** Sends, authorized by {@code Bearer} and the key. */
    @POST
    @Path("/mail/send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> send(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, Map<String, Object> mail);
}
