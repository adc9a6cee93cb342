package dev.plumbline.workbench.seen;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.LibrariesForm;
import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.library.NameForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The traces of a project, by the signs that they are. */
final class SignedTraces {

    private final Traces traces;
    private final KnownLibraries known;
    private final Map<String, Map<Library, List<Trace>>> bySection = new HashMap<>();

    SignedTraces(Traces traces, KnownLibraries known) {
        this.traces = traces;
        this.known = known;
    }

    /** All but images. */
    List<Trace> of(Sign sign) {
        List<Trace> found = new ArrayList<>(traces.of(List.of(sign.own())).getOrDefault(sign.own(), List.of()));
        found.addAll(
                traces.hosts().stream().filter(host -> sign.isHost(host.name())).toList());
        sign.libraries().forEach((section, ids) -> libraries(section, ids).forEach(library -> {
            found.addAll(bySection
                    .computeIfAbsent(section, any -> traces.of(known.libraries(section)))
                    .getOrDefault(library, List.of()));
            found.addAll(hosts(section, library));
        }));
        return found;
    }

    List<Trace> images(Sign sign) {
        return traces.images().stream()
                .filter(image -> sign.isImage(image.name()))
                .toList();
    }

    private Stream<Library> libraries(String section, List<String> ids) {
        return known.libraries(section).stream().filter(library -> ids.contains(library.id()));
    }

    /** Those of all names of hosts that a library has, whatever they are called in its section. */
    private List<Trace> hosts(String section, Library library) {
        List<Pattern> hosts = LibrariesForm.shipped().section(section).stream()
                .flatMap(form -> form.own().stream())
                .filter(field -> field.of().equals(Optional.of(NameForm.HOST)))
                .flatMap(field -> library.names(field.key()).stream())
                .map(host -> Sign.host(host, false))
                .toList();
        return traces.hosts().stream()
                .filter(found -> hosts.stream()
                        .anyMatch(host -> host.matcher(found.name()).matches()))
                .toList();
    }
}
