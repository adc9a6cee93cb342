package com.example.shop.notices.adapter.out.send;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What can be seen to be wrong with settings before anything is sent. */
public final class SettingFaults {

    private static final Pattern ADDRESS = Pattern.compile("([^<>]*<)?[^\\s@<>,;]+@[^\\s@<>,;]+>?");

    /** RFC 2606: nobody ever receives mail there. */
    private static final Pattern EXAMPLE = Pattern.compile("(?i).*[@.]example(\\.(com|net|org))?>?");

    private final List<String> faults = new ArrayList<>();

    public SettingFaults sender(String key, String address) {
        if (!ADDRESS.matcher(address.strip()).matches()) {
            faults.add(key + " is '" + address + "', which is no mail address");
        } else if (EXAMPLE.matcher(address.strip()).matches()) {
            faults.add(key + " is '" + address + "', the example's; give it an address of yours");
        }
        return this;
    }

    /** A secret that was not filled in, or was copied with something around it. */
    public SettingFaults secret(String key, String value) {
        return unless(value.chars().noneMatch(Character::isWhitespace) && !value.isEmpty(), key + " has blanks in it");
    }

    /** Where to call: by TLS, unless it is this machine. */
    public SettingFaults url(String key, String value) {
        return unless(value.matches("https://[^/\\s]+\\S*|http://localhost[:/]\\S*"), key + " is no https address");
    }

    /** Something that cannot be made of a setting; the setting is not repeated. */
    public SettingFaults made(String key, Runnable making) {
        try {
            making.run();
            return this;
        } catch (RuntimeException impossible) {
            return unless(false, key + ": " + impossible.getMessage());
        }
    }

    public SettingFaults unless(boolean isRight, String fault) {
        if (!isRight) {
            faults.add(fault);
        }
        return this;
    }

    public List<String> all() {
        return List.copyOf(faults);
    }
}
