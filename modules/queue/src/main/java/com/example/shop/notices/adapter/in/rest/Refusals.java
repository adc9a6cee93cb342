package com.example.shop.notices.adapter.in.rest;

import com.example.shop.notices.application.KeyReusedException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
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

    @ServerExceptionMapper
    public Response unexpected(MismatchedInputException e) {
        return unreadable(e);
    }

    /** The JSON reader hides its own message behind a bare 400; the caller needs it. */
    @ServerExceptionMapper
    public Response unreadable(WebApplicationException e) {
        return e.getCause() instanceof JsonProcessingException json ? unreadable(json) : e.getResponse();
    }

    private static Response unreadable(JsonProcessingException e) {
        return Problem.response(400, "Invalid request", "not the JSON expected: " + e.getOriginalMessage());
    }
}
