package org.example.library.reminders.adapter.in.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.example.library.reminders.application.KeyReusedException;
import org.example.library.reminders.application.NoRouteException;
import org.example.library.reminders.application.StoreUnavailableException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what was wrong with a request into an answer the caller can act on. */
class Refusals {

    private static final Logger LOG = Logger.getLogger(Refusals.class);

    @ServerExceptionMapper
    public Response invalid(InvalidRequestException e) {
        return Problem.response(400, "Invalid request", e.getMessage());
    }

    @ServerExceptionMapper
    public Response keyReused(KeyReusedException e) {
        return Problem.response(409, "Idempotency key reused", e.getMessage());
    }

    @ServerExceptionMapper
    public Response noRoute(NoRouteException e) {
        return Problem.response(400, "No provider for this channel", e.getMessage());
    }

    /** Nothing was kept, and the same request with the same key may be sent again. */
    @ServerExceptionMapper
    public Response unavailable(StoreUnavailableException e) {
        return tryAgain();
    }

    private static Response tryAgain() {
        return Response.fromResponse(
                        Problem.response(503, "Try again later", "nothing can be accepted or looked up now"))
                .header(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    /** Why it is refused is for the log: a caller with a wrong one learns nothing by it. */
    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response noToken(SecurityException e) {
        LOG.debug("a caller without a valid token", e);
        return Response.fromResponse(Problem.response(401, "Unauthorized", "this needs a valid bearer token"))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException e) {
        return Problem.response(403, "Forbidden", "the scope of this token does not allow it");
    }

    @ServerExceptionMapper
    public Response unknownField(UnrecognizedPropertyException e) {
        return unreadable(e, "unknown field '" + e.getPropertyName() + "'; known are " + e.getKnownPropertyIds());
    }

    /** Its own message names our classes, which say nothing to a caller. */
    @ServerExceptionMapper
    public Response unexpected(MismatchedInputException e) {
        return unreadable(e, "not the JSON expected");
    }

    /** The JSON reader hides what it found behind a bare 400; the caller needs it. */
    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e, UriInfo uri) {
        return e.getCause() instanceof JsonProcessingException json
                ? unreadable(json, "not JSON: " + json.getOriginalMessage())
                : refused(e.getResponse(), uri);
    }

    /** What nothing here was asked about. */
    private static Response refused(Response plain, UriInfo uri) {
        int status = plain.getStatus();
        var detail =
                switch (status) {
                    case 404 -> "there is nothing at " + uri.getPath();
                    case 405 -> uri.getPath() + " takes " + plain.getHeaderString(HttpHeaders.ALLOW);
                    case 406 -> "answers are " + MediaType.APPLICATION_JSON;
                    case 415 -> "a body has to be " + MediaType.APPLICATION_JSON;
                    default -> plain.getStatusInfo().getReasonPhrase();
                };
        var problem = Response.fromResponse(
                Problem.response(status, plain.getStatusInfo().getReasonPhrase(), detail));
        Optional.ofNullable(plain.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allowed -> problem.header(HttpHeaders.ALLOW, allowed));
        return problem.build();
    }

    /**
     * A fault of ours: the caller gets a number, and the log the fault beside it. Where the store went away at the commit,
     * which the interceptor tells by a cause, it may have been kept, and with the same key it is kept once.
     */
    @ServerExceptionMapper
    public Response fault(RuntimeException e) {
        if (e.getCause() instanceof RollbackException) {
            return tryAgain();
        }
        var number = UUID.randomUUID();
        LOG.errorf(e, "fault %s", number);
        return Problem.response(500, "Internal Server Error", "it is in the log of the service as fault " + number);
    }

    private static Response unreadable(JsonProcessingException e, String what) {
        var place = e.getLocation();
        var detail = "%s (line %d, column %d)".formatted(what, place.getLineNr(), place.getColumnNr());
        return Problem.response(400, "Invalid request", detail);
    }
}
