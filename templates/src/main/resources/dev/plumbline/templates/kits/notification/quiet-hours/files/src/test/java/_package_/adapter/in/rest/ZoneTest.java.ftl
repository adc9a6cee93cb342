package [=package].adapter.in.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import [=package].domain.NotificationRequest;
import [=package].domain.Zone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZoneTest {

    @Test
    void a_request_has_the_zone_of_its_recipient_or_none() {
        assertThat(request("Europe/Berlin").zone()).isEqualTo(new Zone("Europe/Berlin"));
        assertThat(request(null).zone()).isEqualTo(Zone.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Berlin", "europe/berlin", "+02:00", "UTC+2", "Mars/Olympus"})
    void what_is_no_zone_of_the_iana_database_is_refused(String zone) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> request(zone))
                .withMessage("zone is '" + zone + "', none of IANA's such as Europe/Berlin");
    }

    private static NotificationRequest request(String zone) {
        var document = new NotificationDocument("email", "a@b.test", "Hi", "Ho"<#if priorities == "yes">, null</#if><#if tenants != "1">, "acme"</#if><#if purpose == "both">, "marketing"</#if>, zone);
        return document.toRequest("k-1");
    }
}
