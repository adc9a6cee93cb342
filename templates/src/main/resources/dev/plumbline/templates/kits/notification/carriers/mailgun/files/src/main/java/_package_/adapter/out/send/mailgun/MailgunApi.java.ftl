package [=package].adapter.out.send.mailgun;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Mailgun's API, version 3. */
@Path("/v3")
@RegisterRestClient(configKey = "mailgun")
interface MailgunApi {

    /** Sends, authorized by {@code Basic} and the user {@code api} with the key. */
    @POST
    @Path("/{domain}/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("domain") String domain,
            @FormParam("from") String from,
            @FormParam("to") String to,
            @FormParam("subject") String subject,
            @FormParam("text") String text,
            @FormParam("v:notification_id") String id<#if purpose != "transactional">,
            @FormParam("h:List-Unsubscribe") String unsubscribe,
            @FormParam("h:List-Unsubscribe-Post") String post</#if>);
}
