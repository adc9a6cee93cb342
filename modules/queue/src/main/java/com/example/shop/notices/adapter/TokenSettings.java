package com.example.shop.notices.adapter;

import com.example.shop.notices.adapter.out.send.SettingFaults;
import io.smallrye.config.ConfigMapping;
import java.util.List;

/** Whose tokens callers bring. */
@ConfigMapping(prefix = "notifications.tokens")
public interface TokenSettings {

    /** Where the issuer shows its keys, as a JWKS. */
    String keys();

    String issuer();

    /** What the issuer calls this service. */
    String audience();

    /** For how long a token is valid after it was made, even if it says more itself. */
    long oldestSeconds();

    /** What is wrong with them, in words for whoever operates the service. */
    default List<String> faults() {
        return new SettingFaults()
                .unless(
                        keys().matches("https://[^/\\s]+\\S*|file:\\S+"),
                        "notifications.tokens.keys (TOKENS_KEYS) is '" + keys()
                                + "': it is where the issuer of callers' tokens shows its keys, by https or as a file")
                .unless(
                        issuer().matches("(?!missing$)\\S+"),
                        "notifications.tokens.issuer (TOKENS_ISSUER) is '" + issuer()
                                + "': it is what a token has to say in its claim iss")
                .unless(
                        !audience().isBlank(),
                        "notifications.tokens.audience is empty: tokens for any other service would be taken here")
                .unless(
                        oldestSeconds() >= 1,
                        "notifications.tokens.oldest-seconds is " + oldestSeconds()
                                + ": no token would be young enough")
                .all();
    }
}
