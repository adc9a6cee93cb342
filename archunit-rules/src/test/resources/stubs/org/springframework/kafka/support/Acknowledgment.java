package org.springframework.kafka.support;

public interface Acknowledgment {
    void acknowledge();
}
