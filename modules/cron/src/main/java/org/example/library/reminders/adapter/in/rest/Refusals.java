package org.example.library.reminders.adapter.in.rest;

import org.example.library.reminders.application.KeyReusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns what was wrong with a request into an answer the caller can act on. */
class Refusals {

    @ServerExceptionMapper
    public Response invalid(InvalidRequestException e) {
        return Problem.response(400, "Invalid request", e.getMessage());
    }

    @ServerExceptionMapper
    public Response keyReused(KeyReusedException e) {
        return Problem.response(409, "Idempotency key reused", e.getMessage());
    }

    /** The JSON reader hides its own message behind a bare 400; the caller needs it. */
    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return Problem.response(400, "Invalid request", "not the JSON expected: " + json.getOriginalMessage());
        }
        return e.getResponse();
    }
}
