package org.eclipse.microprofile.reactive.messaging;

public @interface Incoming {
    String value();
}
