package org.redisson.api;

public interface RedissonClient {
    RBucket getBucket(String name);

    RBlockingQueue getBlockingQueue(String name);
}
