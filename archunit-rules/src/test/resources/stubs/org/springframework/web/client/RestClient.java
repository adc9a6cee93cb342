package org.springframework.web.client;

public interface RestClient {
    void post(String body);
}
