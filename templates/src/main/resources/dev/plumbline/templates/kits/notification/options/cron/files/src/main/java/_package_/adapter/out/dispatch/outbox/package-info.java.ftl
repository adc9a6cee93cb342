/**
 * The decision: the notification table is the outbox, and a scheduled worker polls it. Nothing is
 * operated but the database and this service. Why, and what else was considered: see docs/decisions.
 */
package [=package].adapter.out.dispatch.outbox;
