/** What the service does, and the ports it does it through. Free of frameworks; adapters plug in. */
package [=package].application;
