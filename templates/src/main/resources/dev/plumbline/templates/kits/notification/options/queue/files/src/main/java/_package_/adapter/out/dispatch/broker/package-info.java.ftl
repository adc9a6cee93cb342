/**
 * The decision: a message broker stands between accepting and sending.
 *
 * <p>A request is accepted into the database together with an outbox row, in one transaction. {@link
 * [=package].adapter.out.dispatch.broker.OutboxRelay} hands the row to the broker, {@link
 * [=package].adapter.out.dispatch.broker.DeliveryConsumer} takes the message and delivers. The
 * database remains the one place that knows what came of it. So a message may come twice, late or never, and nothing
 * is lost or sent twice.
 *
 * <p>Which broker it is stands in application.properties. Why, and what else was considered: see docs/decisions.
 */
package [=package].adapter.out.dispatch.broker;
