/** HTTP in: accept a notification, and tell how far it is. Refusals are problem documents (RFC 9457). */
package [=package].adapter.in.rest;
