package org.eclipse.microprofile.reactive.messaging;

public @interface Acknowledgment {
    Strategy value();

    enum Strategy {
        PRE_PROCESSING,
        POST_PROCESSING
    }
}
