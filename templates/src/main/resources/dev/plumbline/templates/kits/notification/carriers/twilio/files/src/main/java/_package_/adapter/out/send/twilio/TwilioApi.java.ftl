package [=package].adapter.out.send.twilio;

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

/** Twilio's API of 2010. */
@Path("/2010-04-01")
@RegisterRestClient(configKey = "twilio")
interface TwilioApi {

    /**
     * Sends one message.
     *
     * @param authorization {@code Basic} and the account with its token
     * @param from null if the messaging service chooses
     * @param messagingServiceSid null if {@code from} is given
     */
    @POST
    @Path("/Accounts/{account}/Messages.json")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("account") String account,
            @FormParam("To") String to,
            @FormParam("From") String from,
            @FormParam("MessagingServiceSid") String messagingServiceSid,
            @FormParam("Body") String body,
            @FormParam("StatusCallback") String statusCallback);
}
