package com.acme.notifications.adapter.in.rest;

/** What a caller's token may allow, in its claim {@code scope}. */
final class Scopes {

    static final String SEND = "notifications.send";
    static final String READ = "notifications.read";

    /** Sending again what is parked, dismissing it, providers, and denying tokens. */
    static final String OPERATE = "notifications.operate";

    private Scopes() {}
}
