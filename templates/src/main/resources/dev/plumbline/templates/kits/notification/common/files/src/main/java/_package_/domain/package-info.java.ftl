/** What a notification is. Plain Java: nothing here knows a framework, a database or a provider. */
package [=package].domain;
