package org.springframework.transaction.annotation;

public enum Propagation {
    REQUIRED,
    NOT_SUPPORTED,
    NEVER
}
