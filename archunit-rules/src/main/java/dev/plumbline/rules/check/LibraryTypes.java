package dev.plumbline.rules.check;

import dev.plumbline.adr.library.Library;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Libraries by the packages of their types. It is asked about every dependency of every class, so it has to be quick. */
public final class LibraryTypes {

    private final Map<String, Library> byPackage = new HashMap<>();

    public LibraryTypes(Collection<Library> libraries) {
        for (Library library : libraries) {
            library.packages().forEach(name -> byPackage.putIfAbsent(name, library));
        }
    }

    /** The library with the longest package that a type is in. */
    public Optional<Library> of(String type) {
        int nested = type.indexOf('$');
        String name = nested < 0 ? type : type.substring(0, nested);
        while (true) {
            Library library = byPackage.get(name);
            if (library != null) {
                return Optional.of(library);
            }
            int dot = name.lastIndexOf('.');
            if (dot < 0) {
                return Optional.empty();
            }
            name = name.substring(0, dot);
        }
    }

    public boolean has(String type) {
        return of(type).isPresent();
    }
}
