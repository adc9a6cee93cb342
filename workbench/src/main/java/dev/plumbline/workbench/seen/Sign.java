package dev.plumbline.workbench.seen;

import dev.plumbline.adr.library.Library;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What answers questions by being there.
 *
 * @param answers as they are typed, by question
 * @param isWeak whether they count only where nothing else tells
 * @param libraries ids of known libraries, by section
 * @param own what is no known library, under the names that one has
 * @param hosts of addresses
 * @param images of containers, by the end of their name
 */
record Sign(
        Map<String, String> answers,
        boolean isWeak,
        Map<String, List<String>> libraries,
        Library own,
        List<Pattern> hosts,
        List<String> images) {

    Sign {
        answers = Map.copyOf(answers);
        libraries = Map.copyOf(libraries);
        hosts = List.copyOf(hosts);
        images = List.copyOf(images);
    }

    /** What hosts look like that are written with {@code *}, which stands for one label or for several. */
    static Pattern host(String written, boolean severalLabels) {
        return Pattern.compile(Stream.of(written.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(severalLabels ? ".+" : "[^.]+")));
    }

    boolean isHost(String host) {
        return hosts.stream().anyMatch(pattern -> pattern.matcher(host).matches());
    }

    /** @param image with its registry and its version */
    boolean isImage(String image) {
        String name = image.replaceFirst("@.*$", "").replaceFirst(":[^/]*$", "");
        return images.stream().anyMatch(known -> name.equals(known) || name.endsWith("/" + known));
    }
}
