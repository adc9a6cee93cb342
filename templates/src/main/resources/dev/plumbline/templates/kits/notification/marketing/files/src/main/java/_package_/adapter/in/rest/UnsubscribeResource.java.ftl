package [=package].adapter.in.rest;

import [=package].adapter.out.send.UnsubscribeLinks;
import [=package].application.Suppressions;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * For recipients, who bring no token but the link of their mail. Mail programs post to it (RFC 8058), and whatever they say is
 * one thing; whoever follows it by hand is asked first, for scanners of mail follow every link.
 */
@Path("/unsubscribe/{link}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class UnsubscribeResource {

    private final UnsubscribeLinks links;
    private final Suppressions suppressions;

    UnsubscribeResource(UnsubscribeLinks links, Suppressions suppressions) {
        this.links = links;
        this.suppressions = suppressions;
    }

    /** Changes nothing. */
    @GET
    public Response ask(@PathParam("link") String link) {
        return links.recipient(link).map(known -> page("/unsubscribe.html")).orElseGet(UnsubscribeResource::unknown);
    }

    @POST
    public Response unsubscribe(@PathParam("link") String link) {
        var recipient = links.recipient(link);
        recipient.ifPresent(suppressions::unsubscribe);
        return recipient.map(known -> page("/unsubscribed.html")).orElseGet(UnsubscribeResource::unknown);
    }

    private static Response page(String name) {
        try (var page = UnsubscribeResource.class.getResourceAsStream(name)) {
            return Response.ok(page.readAllBytes())
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .header("Referrer-Policy", "no-referrer")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Response unknown() {
        return Problem.response(
                404, "Unknown link", "this link is of no mail of ours; it may have been cut on its way");
    }
}
