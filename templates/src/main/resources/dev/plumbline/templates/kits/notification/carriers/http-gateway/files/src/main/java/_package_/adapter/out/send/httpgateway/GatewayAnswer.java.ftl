package [=package].adapter.out.send.httpgateway;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What the gateway may say when it takes a notification. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GatewayAnswer(String id) {}
