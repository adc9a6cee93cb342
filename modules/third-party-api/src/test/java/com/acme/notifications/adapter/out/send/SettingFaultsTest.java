package com.acme.notifications.adapter.out.send;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@acme.org", "Acme <no-reply@acme.org>", "Acme & Co <no-reply@mail.acme.co.uk>"})
    void an_address_of_ones_own_is_right(String address) {
        assertThat(new SettingFaults().sender("from", address).all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "no reply@acme.org", "acme.org", "no-reply@", "a@acme.org, b@acme.org"})
    void what_is_no_address_is_named(String address) {
        assertThat(new SettingFaults().sender("from", address).all())
                .containsExactly("from is '" + address + "', which is no mail address");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-reply@example.com", "Acme <no-reply@example.org>", "a@mail.Example.NET", "a@b.example"})
    void an_example_is_no_address_to_send_from(String address) {
        assertThat(new SettingFaults().sender("from", address).all())
                .singleElement()
                .asString()
                .contains("the example's");
    }

    @Test
    void a_secret_with_a_line_end_was_copied_wrongly() {
        assertThat(new SettingFaults().secret("key", "abc").all()).isEmpty();
        assertThat(new SettingFaults().secret("key", "abc\n").all()).containsExactly("key has blanks in it");
    }
}
