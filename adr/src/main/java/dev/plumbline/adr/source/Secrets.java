package dev.plumbline.adr.source;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Keeps what can be a secret out of messages, reports and lists of known violations: they are kept in logs and
 * repositories. Rather too much is hidden than too little.
 */
public final class Secrets {

    /** Stands for what is not shown. */
    public static final String HIDDEN = "***";

    private static final String WORDS = "passw|passwd|passphrase|passcode|pwd|secret|token|credential|authorization"
            + "|signature|private|bearer|cookie|jwt|sasl\\.?jaas|connection-?string|user\\.info";

    /** What the name of a secret has in it, or ends in: {@code api-key}, {@code stripe.key}, {@code API_KEY}. */
    private static final Pattern NAME = Pattern.compile(
            ".*(?:" + WORDS
                    + ").*|(?:.*[^a-z])?(?:key|keys|pass|pin|dsn|sas|sig|auth|salt|otp)(?:\\[\\d+])?|.*[a-z]key",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** What tokens are verified by is no secret, though it is called like one. */
    private static final Pattern PUBLIC = Pattern.compile("(?:%[\\w-]+\\.)?mp\\.jwt\\.verify\\..*");

    private static final Pattern HARMLESS = Pattern.compile("true|false|[#$]?\\{[^}:]*}", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE_WITH_DEFAULT = Pattern.compile("(\\$\\{[^}:]+:).+}", Pattern.DOTALL);

    /** What stands between a scheme and the last {@code @}; a password may have any sign in it. */
    private static final Pattern USER_INFO = Pattern.compile("(?<=://)[^\\s\"'<>]*(?=@)");

    /** The same without a scheme, as lists of hosts have it: {@code user:password@host}. */
    private static final Pattern BARE_USER_INFO = Pattern.compile("[\\w.+-]+:[^\\s@,;\"'<>/]+(?=@[\\w.-]+)");

    private static final Pattern ORACLE_USER = Pattern.compile("(jdbc:oracle:\\w+:)[^\\s@]+(?=@)");

    private static final Pattern PAIR = Pattern.compile(
            "((?:[\\w.-]*(?:" + WORDS + ")[\\w.-]*|(?<![a-z])[\\w.-]*(?:key|pass|sig|code|auth|sas|credential)"
                    + "|x-amz-[\\w-]+)\\s*=\\s*)(?!\\$?\\{[^}:]*(?::\\*{3})?}|true\\b|false\\b)(?:\"[^\"]*\"|'[^']*'|[^&;\\s\"')]+)",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HEADER =
            Pattern.compile("\\b(bearer|basic)\\s+[A-Za-z0-9+/=._~-]{8,}", Pattern.CASE_INSENSITIVE);

    private static final Pattern KEY_BLOCK = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----.*", Pattern.DOTALL);

    /** What services make secrets look like: web tokens, SendGrid's keys, Amazon's, GitHub's, Slack's, Stripe's. */
    private static final Pattern FORM = Pattern.compile("eyJ[\\w-]{8,}(?:\\.[\\w-]*){1,4}|SG\\.[\\w-]{8,}\\.[\\w-]{8,}"
            + "|A[KS]IA[A-Z0-9]{16}|gh[pousr]_\\w{20,}|xox[a-z]-[\\w-]{8,}|(?:sk|rk|pk)_(?:live|test)_\\w{8,}");

    private static final Pattern LONG = Pattern.compile("[A-Za-z0-9_+-]{20,}={0,2}");
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9a-f-]+|[0-9A-F-]+");

    private Secrets() {}

    /** A setting as it may be shown: its key, and as much of its value as cannot be a secret. */
    public static String setting(String key, String value) {
        return key + "=" + value(key, value);
    }

    /** The value of a key, as it may be shown. What only names a place where a secret is, is shown. */
    private static String value(String key, String value) {
        String text = value.strip();
        if (!NAME.matcher(key.strip()).matches()
                || PUBLIC.matcher(key.strip()).matches()
                || text.isEmpty()
                || HARMLESS.matcher(text).matches()) {
            return text(value);
        }
        var withDefault = PLACE_WITH_DEFAULT.matcher(text);
        return withDefault.matches() ? withDefault.group(1) + HIDDEN + "}" : HIDDEN;
    }

    /** A text with what looks like a secret left out, whatever it belongs to. */
    public static String text(String text) {
        String shown = inPlace(text);
        shown = FORM.matcher(shown).replaceAll(HIDDEN);
        return LONG.matcher(shown).replaceAll(found -> looksMade(found.group()) ? HIDDEN : found.group());
    }

    /** The same, but names of any kind are left as they are: only what stands where secrets stand is left out. */
    public static String inPlace(String text) {
        String shown = KEY_BLOCK.matcher(text).replaceAll(HIDDEN);
        // The patterns ask for these signs, and take their time to find that there is none.
        if (shown.contains("@")) {
            shown = USER_INFO.matcher(shown).replaceAll(HIDDEN);
            shown = BARE_USER_INFO.matcher(shown).replaceAll(HIDDEN);
            shown = ORACLE_USER.matcher(shown).replaceAll("$1" + HIDDEN);
        }
        if (shown.contains("=")) {
            shown = PAIR.matcher(shown).replaceAll("$1" + HIDDEN);
        }
        return HEADER.matcher(shown).replaceAll("$1 " + HIDDEN);
    }

    /** Whether a machine made it: digits among letters of both kinds, or nothing but hexadecimal digits. */
    private static boolean looksMade(String word) {
        long digits = word.chars().filter(Character::isDigit).count();
        boolean hasBoth = Stream.of("[A-Z]", "[a-z]")
                .allMatch(kind -> Pattern.compile(kind).matcher(word).find());
        boolean isOneWord = !word.contains("-") && !word.contains("_");
        return digits >= 2
                && digits < word.length()
                && (hasBoth || HEXADECIMAL.matcher(word).matches() || (isOneWord && digits >= 4));
    }
}
