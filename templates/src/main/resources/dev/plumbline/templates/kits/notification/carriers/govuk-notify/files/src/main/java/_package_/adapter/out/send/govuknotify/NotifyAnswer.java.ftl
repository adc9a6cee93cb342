package [=package].adapter.out.send.govuknotify;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What Notify says when it takes a notification. */
@JsonIgnoreProperties(ignoreUnknown = true)
record NotifyAnswer(String id) {}
