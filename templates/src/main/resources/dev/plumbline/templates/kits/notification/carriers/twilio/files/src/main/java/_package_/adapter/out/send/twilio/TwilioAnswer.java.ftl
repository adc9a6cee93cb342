package [=package].adapter.out.send.twilio;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What Twilio says when it takes a message. */
@JsonIgnoreProperties(ignoreUnknown = true)
record TwilioAnswer(String sid) {}
