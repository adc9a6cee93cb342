package org.springframework.http.client;

public class SimpleClientHttpRequestFactory {
    public void setConnectTimeout(int milliseconds) {}

    public void setReadTimeout(int milliseconds) {}
}
