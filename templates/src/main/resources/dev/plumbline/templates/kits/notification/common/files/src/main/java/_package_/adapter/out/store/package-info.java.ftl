/** Notifications in PostgreSQL. The database's clock is the only one: replicas need not agree on the time. */
package [=package].adapter.out.store;
