package org.redisson.api;

public interface RBlockingQueue {}
