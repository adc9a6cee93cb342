package org.springframework.scheduling.annotation;

public @interface Schedules {
    Scheduled[] value();
}
