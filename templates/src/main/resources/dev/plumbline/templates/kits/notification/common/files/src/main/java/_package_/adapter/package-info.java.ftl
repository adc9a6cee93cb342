/** Everything that knows a framework, a protocol or a provider. Inside it, {@link Wiring} puts the parts together. */
package [=package].adapter;
