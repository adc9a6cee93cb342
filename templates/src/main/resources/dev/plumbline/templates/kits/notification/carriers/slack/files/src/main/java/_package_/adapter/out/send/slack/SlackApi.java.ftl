package [=package].adapter.out.send.slack;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Slack's webhooks. Which one is in the address. */
@Path("")
@RegisterRestClient(configKey = "slack")
interface SlackApi {

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> send(@Url String webhook, Map<String, Object> message);
}
