package com.example.shop.notices.adapter.in.rest;

import jakarta.ws.rs.core.Response;

/** A refusal as RFC 9457 writes it. */
record Problem(String title, int status, String detail) {

    static final String TYPE = "application/problem+json";

    static Response response(int status, String title, String detail) {
        return Response.status(status)
                .type(TYPE)
                .entity(new Problem(title, status, detail))
                .build();
    }
}
