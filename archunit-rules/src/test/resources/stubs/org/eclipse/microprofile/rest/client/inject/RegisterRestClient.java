package org.eclipse.microprofile.rest.client.inject;

public @interface RegisterRestClient {
    String configKey() default "";
}
