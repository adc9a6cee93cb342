/** What the queue design stands with a real RabbitMQ, which a generated project's own tests have none of. */
@NullMarked
package dev.plumbline.bench.rabbitmq;

import org.jspecify.annotations.NullMarked;
