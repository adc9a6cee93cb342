package [=package].adapter.in.rest;

import [=package].application.Suppressions;
import [=package].application.Suppressions.Suppression;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** For those who operate the service: who gets nothing, or nothing that is sold, and taking somebody off that list. */
@Path("/suppressions")
@RolesAllowed(Scopes.OPERATE)
@Produces(MediaType.APPLICATION_JSON)
class SuppressionsResource {

    private final Suppressions suppressions;

    SuppressionsResource(Suppressions suppressions) {
        this.suppressions = suppressions;
    }

    /**
     * The latest first.
     *
     * @param to only those of this address
     * @param limit 1 to 1000
     */
    @GET
    public List<Suppression> list(
            @QueryParam("to") @DefaultValue("") String to, @QueryParam("limit") @DefaultValue("100") String limit) {
        return suppressions.list(to, PageLimit.parse(limit));
    }

    @DELETE
    @Path("/{id}")
    public Response remove(@PathParam("id") long id) {
        return suppressions.remove(id)
                ? Response.noContent().build()
                : Problem.response(404, "Not on the list", "there is no suppression " + id);
    }
}
