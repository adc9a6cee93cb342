package [=package].adapter.out.send.customerwebhook;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** A customer's system. Which one is in the address. */
@Path("")
@RegisterRestClient(configKey = "customer-webhook")
interface CustomerApi {

    /**
     * Sends one message.
     *
     * @param body exactly what was signed
     * @param timestamp seconds of the Unix epoch
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    Uni<Response> send(
            @Url String url,
            @HeaderParam("webhook-id") String id,
            @HeaderParam("webhook-timestamp") long timestamp,
            @HeaderParam("webhook-signature") String signature,
            String body);
}
