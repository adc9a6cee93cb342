/** What providers tell afterwards. Nobody signs in here: each event is proved in its provider's own way. */
package com.acme.notifications.adapter.in.webhook;
