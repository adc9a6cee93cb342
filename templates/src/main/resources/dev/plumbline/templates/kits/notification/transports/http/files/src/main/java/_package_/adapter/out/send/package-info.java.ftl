/**
 * The last mile. Each package below hands a notification to one provider and knows nothing of the
 * others; here is what those that speak HTTP have in common: what an answer, or the lack of one, means.
 */
package [=package].adapter.out.send;
