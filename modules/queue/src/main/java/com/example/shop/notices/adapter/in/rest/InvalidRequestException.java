package com.example.shop.notices.adapter.in.rest;

/** The caller's mistake; the message is for the caller. */
public final class InvalidRequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidRequestException(String message) {
        super(message);
    }
}
