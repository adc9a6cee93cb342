/**
 * The decision: the vendor's API is called as soon as a notification is accepted. The intent is written
 * first, so a crash loses nothing; a sweep tries again what is left due. Why, and what else was
 * considered: see docs/decisions.
 */
package [=package].adapter.out.dispatch.vendor;
