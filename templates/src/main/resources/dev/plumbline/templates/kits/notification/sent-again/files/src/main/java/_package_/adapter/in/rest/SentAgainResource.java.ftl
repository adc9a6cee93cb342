package [=package].adapter.in.rest;

import [=package].application.SentAgain;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Map;

/** For those who operate the service: sends again what was sent between two moments. */
@Path("/notifications/sent")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class SentAgainResource {

    private final SentAgain again;

    SentAgainResource(SentAgain again) {
        this.again = again;
    }

    /** Both moments have to be there: whoever forgets one would send everything. */
    @POST
    @Path("/replay")
    public Map<String, Integer> replay(
            @QueryParam("from") String from,
            @QueryParam("until") String until,
            @QueryParam("to") @DefaultValue("") String to) {
        return Map.of("replayed", again.send(moment("from", from), moment("until", until), to));
    }

    private static Instant moment(String name, String text) {
        if (text == null) {
            throw new InvalidRequestException("missing: " + name + ", a moment such as 2026-11-26T08:00:00Z");
        }
        return Moments.parse(name, text);
    }
}
