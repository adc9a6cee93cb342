package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.Map;
import java.util.UUID;

/** Speaks GOV.UK Notify's interface. */
public final class NotifyPart extends VendorPart {

    private final String eventsToken = UUID.randomUUID().toString();

    public NotifyPart() {
        super("govuk-notify", "/v2/notifications/(email|sms|letter)", "[=carriers["govuk-notify"][0]]", "[={"email": "ada@example.org", "letter": "Ada Lovelace, 12 St James Square, London, SW1Y 4JH"}[carriers["govuk-notify"][0]]!"+447700900001"]");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(201)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"id\": \"{{randomValue type='UUID'}}\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
<#list carriers["govuk-notify"] as channel>
                "[=channel]-template", "bbbbbbbb-0000-4000-8000-00000000000[=channel?counter]",
</#list>
                "events-token", eventsToken,
                "api-key", "test-11111111-2222-4333-8444-555555555555-66666666-7777-4888-9999-aaaaaaaaaaaa");
    }

    /** What Notify sends with its receipts. */
    public String authorization() {
        return "Bearer " + eventsToken;
    }
}
