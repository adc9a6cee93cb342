package com.example.shop.notices.adapter.out.dispatch.broker;

/** A message that this service did not write, or not like this. */
final class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableMessageException(String reason) {
        super(reason);
    }
}
