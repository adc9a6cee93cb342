package [=package].adapter.out.send.govuknotify;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** GOV.UK Notify's REST API. */
@Path("/v2/notifications")
@RegisterRestClient(configKey = "govuk-notify")
interface NotifyApi {

    /**
     * Sends one message.
     *
     * @param authorization {@code Bearer} and a fresh token
     * @param channel {@code email}, {@code sms} or {@code letter}
     */
    @POST
    @Path("/{channel}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("channel") String channel,
            Map<String, Object> notification);
}
