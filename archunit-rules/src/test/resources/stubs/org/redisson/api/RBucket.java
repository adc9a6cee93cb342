package org.redisson.api;

public interface RBucket {}
