/**
 * The decision: a message broker stands between accepting and sending. It speaks AMQP 1.0, here by way
 * of the JMS client of Apache Qpid.
 *
 * <p>A request is accepted into the database together with an outbox row, in one transaction. {@link
 * [=package].adapter.out.dispatch.broker.OutboxRelay} hands the row to the broker, {@link
 * [=package].adapter.out.dispatch.broker.DeliveryConsumer} takes the message and delivers. The
 * message says only which notification is meant; the database remains the one place that knows what
 * came of it. So a message may come twice, late or never, and nothing is lost or sent twice.
 *
 * <p>Why, and what else was considered: see docs/decisions.
 */
package [=package].adapter.out.dispatch.broker;
