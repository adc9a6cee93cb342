package dev.plumbline.rules.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Addresses in texts that consist of them: URLs, with what is around them in one word, and hosts that are the whole text
 * or one in a list. Nobody means an address who names one in a sentence.
 */
public final class Addresses {

    private static final Pattern URL = Pattern.compile(
            "(?<![A-Za-z0-9+._-])([A-Za-z][A-Za-z0-9+._-]*)://(?:[^/@\\s\"'?#]*@)?([A-Za-z0-9._-]+)(?::(\\d{1,5}))?");

    /** Blanks between words, but for those around brackets and what stands before a list. */
    private static final Pattern BLANKS = Pattern.compile("(?<![(,:=\\s])\\s+(?![),])");

    private static final Pattern HOST =
            Pattern.compile("(?://)?([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)+)\\.?(?::(\\d{1,5}))?(?:[/?#]\\S*)?");

    private Addresses() {}

    /**
     * An address.
     *
     * @param scheme in lower case; empty for a host alone
     * @param host in lower case
     */
    public record Address(String scheme, String host, Optional<Integer> port) {

        private static Address of(String scheme, String host, String port) {
            String name = host.toLowerCase(Locale.ROOT);
            return new Address(
                    scheme.toLowerCase(Locale.ROOT),
                    name.endsWith(".") ? name.substring(0, name.length() - 1) : name,
                    Optional.ofNullable(port).map(Integer::valueOf));
        }
    }

    /** Those of a value of configuration. */
    public static List<Address> in(String value) {
        List<Address> addresses = new ArrayList<>();
        Matcher urls = URL.matcher(value);
        while (isList(value) && urls.find()) {
            addresses.add(Address.of(urls.group(1), urls.group(2), urls.group(3)));
        }
        Stream.of(value.split("[,;|]|\\$\\{[^}:]*:|}"))
                .flatMap(part -> host(part.strip()).stream())
                .forEach(addresses::add);
        return addresses;
    }

    private static boolean isList(String value) {
        return BLANKS.splitAsStream(value.strip())
                .allMatch(word -> URL.matcher(word).find() || host(word).isPresent());
    }

    /** Those of a constant that is an address as a whole, or a list of them. */
    public static List<Address> of(String constant) {
        List<Optional<Address>> parts =
                Stream.of(constant.split("[,|\\s]+")).map(Addresses::first).toList();
        return parts.stream().allMatch(Optional::isPresent)
                ? parts.stream().flatMap(Optional::stream).toList()
                : first(constant).stream().toList();
    }

    private static Optional<Address> first(String text) {
        Matcher url = URL.matcher(text);
        return url.lookingAt() ? Optional.of(Address.of(url.group(1), url.group(2), url.group(3))) : host(text);
    }

    private static Optional<Address> host(String text) {
        Matcher host = HOST.matcher(text);
        return host.matches() ? Optional.of(Address.of("", host.group(1), host.group(2))) : Optional.empty();
    }
}
