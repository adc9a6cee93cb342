package [=package].adapter.out.send.govuknotify;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** GOV.UK Notify's REST API. Both calls take {@code Bearer} and a token that is fresh. */
@Path("/v2/notifications")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RegisterRestClient(configKey = "govuk-notify")
interface NotifyApi {

    @POST
    @Path("/email")
    Uni<Response> email(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, NotifyEmail email);

    @POST
    @Path("/sms")
    Uni<Response> sms(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization, NotifySms sms);
}
