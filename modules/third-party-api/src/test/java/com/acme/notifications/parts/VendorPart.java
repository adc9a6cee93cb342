package com.acme.notifications.parts;

import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A provider's HTTP interface on a free port: takes everything it is sent, and remembers it. */
public abstract class VendorPart implements LastMile {

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().bindAddress("localhost").jettyAcceptors(1));

    private final String provider;
    private final String path;
    private final String channel;
    private final String address;

    /** Takes messages at a path that this regular expression matches. */
    protected VendorPart(String provider, String path, String channel, String address) {
        this.provider = provider;
        this.path = path;
        this.channel = channel;
        this.address = address;
    }

    /** The answer to what is taken; a template. */
    protected abstract ResponseDefinitionBuilder taken();

    /** What the application needs besides the address, by key below {@code notifications} and the provider. */
    protected abstract Map<String, String> settings();

    @Override
    public Map<String, String> start() {
        server.start();
        accept();
        Map<String, String> all = new HashMap<>();
        settings().forEach((key, value) -> all.put("notifications." + provider + "." + key, value));
        all.put("notifications." + provider + ".time-limit", "3s");
        all.put("quarkus.rest-client." + provider + ".url", url());
        return all;
    }

    public String url() {
        return server.baseUrl();
    }

    protected final WireMockServer server() {
        return server;
    }

    /** Takes everything from now on. */
    public void accept() {
        answer(taken().withTransformers("response-template"));
    }

    /** Gives this answer to everything from now on. */
    public void answer(ResponseDefinitionBuilder answer) {
        server.stubFor(post(urlPathMatching(path)).willReturn(answer));
    }

    /** Everything it was asked to send, oldest first, whatever it answered. */
    public List<LoggedRequest> received() {
        return server.findAll(postRequestedFor(urlPathMatching(path)));
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public String address() {
        return address;
    }

    @Override
    public List<String> arrivals() {
        return received().stream().map(VendorPart::readable).toList();
    }

    private static String readable(LoggedRequest request) {
        return String.valueOf(request.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded")
                ? URLDecoder.decode(request.getBodyAsString(), StandardCharsets.UTF_8)
                : request.getBodyAsString();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
