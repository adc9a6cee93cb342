package [=package].adapter.out.send.firebase;

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

/** Firebase Cloud Messaging, HTTP v1. */
@Path("/v1/projects")
@RegisterRestClient(configKey = "firebase")
interface FirebaseApi {

    /** Sends, authorized by {@code Bearer} and a fresh token. */
    @POST
    @Path("/{project}/messages:send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @PathParam("project") String project,
            Map<String, Object> message);
}
