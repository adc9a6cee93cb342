package [=package].adapter.out.send.postmark;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What Postmark says when it takes a mail. */
@JsonIgnoreProperties(ignoreUnknown = true)
record PostmarkAnswer(@JsonProperty("MessageID") String messageId) {}
