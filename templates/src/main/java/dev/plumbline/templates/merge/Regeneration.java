package dev.plumbline.templates.merge;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.templates.scaffold.FilePlan;
import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Works out how a project gets from what it is to what it should be. The manifest tells what was generated
 * last time; a file that differs from that is the team's work and is never overwritten or deleted.
 */
public final class Regeneration {

    private static final String BESIDE = ".new";

    private final ProjectFolder folder;
    private final RecordsFolder log;
    private final SortedMap<String, String> generated;
    private final FilePlan next;
    private final Known known;
    private final List<FileChange> changes = new ArrayList<>();
    private final SortedMap<String, PlannedFile> writes = new TreeMap<>();
    private final SortedSet<String> deletes = new TreeSet<>();
    private final SortedSet<String> gone = new TreeSet<>();
    private final SortedMap<String, String> manifest = new TreeMap<>();

    private Regeneration(ProjectFolder folder, Manifest last, FilePlan next, Known known) {
        this.folder = folder;
        this.log = RecordsFolder.of(folder.root());
        this.generated = last.checksums();
        this.next = next;
        this.known = known;
    }

    /**
     * What is known of single files.
     *
     * @param edited files that are changed in a few lines, whoever wrote the rest of them, with what is changed
     * @param handedOver files that were generated once and belong to the team from now on
     * @param last what was generated last time, of files that are brought up to date around what the team wrote
     * @param needed files that are written even if the team deleted them
     */
    public record Known(
            Map<String, EditedFile> edited,
            SortedSet<String> handedOver,
            Map<String, PlannedFile> last,
            Set<String> needed) {

        public Known {
            edited = Map.copyOf(edited);
            handedOver = new TreeSet<>(handedOver);
            last = Map.copyOf(last);
            needed = Set.copyOf(needed);
        }
    }

    /**
     * Plans a regeneration.
     *
     * @param last what was generated last time
     * @param next what is generated now
     */
    public static ChangePlan plan(ProjectFolder folder, Manifest last, FilePlan next, Known known) {
        return new Regeneration(folder, last, next, known).plan();
    }

    private ChangePlan plan() {
        next.files().forEach((path, file) -> {
            if (!known.edited.containsKey(path)) {
                generate(path, file);
            }
        });
        generated.forEach((path, checksum) -> {
            boolean isGone = !next.files().containsKey(path)
                    && !known.edited.containsKey(path)
                    && !known.handedOver.contains(path)
                    && !writes.containsKey(path);
            if (isGone) {
                dropped(path, checksum);
            }
        });
        known.edited.forEach(this::edit);
        List<Unmerged> unmerged = unmerged();
        PlannedFile manifestFile = new Manifest(manifest).toFile();
        if (!folder.there(Manifest.PATH).equals(Optional.of(manifestFile))) {
            writes.put(Manifest.PATH, manifestFile);
        }
        changes.sort(Comparator.comparing(FileChange::path));
        return new ChangePlan(changes, writes, deletes, unmerged);
    }

    /** What the team's files need stays, and what only a person can bring together is listed. */
    private List<Unmerged> unmerged() {
        KeptSources sources = new KeptSources(folder);
        SortedSet<String> own = untouched();
        SortedMap<String, String> saved = sources.save(deletes, own);
        saved.forEach((path, keeper) -> {
            changes.remove(new FileChange.Delete(path));
            changes.add(new FileChange.KeepNeeded(path, keeper));
            manifest.put(path, generated.get(path));
            own.remove(path);
        });
        sources.compare(writes, deletes, own);
        LaterSources later = sources.after(writes, deletes);
        gone.stream()
                .filter(path -> SourceNames.isOne(path) && !later.users(path).isEmpty())
                .forEach(path -> {
                    changes.add(new FileChange.StayDeleted(path));
                    manifest.put(path, generated.get(path));
                });
        return new Leftovers(sources, later, log, writes).of(changes, manifest.keySet());
    }

    private SortedSet<String> untouched() {
        SortedSet<String> untouched = new TreeSet<>();
        SortedMap<String, String> known = new TreeMap<>(manifest);
        known.putAll(generated);
        known.forEach((path, checksum) -> {
            Optional<String> now = folder.checksum(path);
            if (now.isPresent()
                    && (now.get().equals(checksum) || now.equals(Optional.ofNullable(manifest.get(path))))) {
                untouched.add(path);
            }
        });
        return untouched;
    }

    private void generate(String path, PlannedFile file) {
        String checksum = file.checksum();
        manifest.put(path, checksum);
        Optional<String> before = Optional.ofNullable(generated.get(path));
        Optional<String> now = folder.checksum(path);
        if (now.equals(Optional.of(checksum))) {
            return;
        }
        if (now.isEmpty() && before.isPresent() && !known.needed.contains(path)) {
            changes.add(new FileChange.StayDeleted(path));
        } else if (now.isEmpty()) {
            changes.add(before.isPresent() ? new FileChange.Restore(path) : new FileChange.Create(path));
            writes.put(path, file);
        } else if (now.equals(before)) {
            changes.add(new FileChange.Replace(path));
            writes.put(path, file);
        } else if (MarkedPart.isIn(file)) {
            updatePart(path, file);
        } else if (!before.equals(Optional.of(checksum))) {
            merge(path, file);
        }
    }

    private void updatePart(String path, PlannedFile file) {
        PlannedFile there = folder.there(path).orElseThrow();
        PlannedFile updated = MarkedPart.update(folder.root().resolve(path).toString(), there, file);
        if (!updated.equals(there)) {
            changes.add(new FileChange.Edit(
                    path,
                    MarkedPart.isIn(there)
                            ? "the part between the two marks; what you wrote around it stays"
                            : "our part is added at its end, between two marks; what was there is yours, and is no"
                                    + " longer brought up to date"));
            writes.put(path, updated);
        }
    }

    /** What the team wrote stays; where it stands in the place of something that has changed, both are kept. */
    private void merge(String path, PlannedFile file) {
        Optional<PlannedFile> last = Optional.ofNullable(known.last.get(path))
                .filter(known -> known.checksum().equals(generated.get(path)));
        if (last.isPresent()) {
            PlannedFile there = folder.there(path).orElseThrow();
            MergedText merged = MergedText.merge(last.get(), there, file);
            if (!merged.file().equals(there)) {
                changes.add(new FileChange.Edit(path, merged.isWhole() ? "what you wrote stays" : merged.what()));
                writes.put(path, merged.file());
            }
            if (merged.isWhole()) {
                return;
            }
        }
        keepBoth(path, file);
    }

    /** The first free name: an earlier {@code .new} that somebody has worked on is not overwritten either. */
    private void keepBoth(String path, PlannedFile file) {
        String beside = path + BESIDE;
        for (int i = 2; isTouched(beside); i++) {
            beside = path + BESIDE + i;
        }
        changes.add(new FileChange.KeepBoth(path, beside));
        writes.put(beside, file);
        manifest.put(beside, file.checksum());
    }

    private boolean isTouched(String path) {
        Optional<String> now = folder.checksum(path);
        return now.isPresent() && !now.equals(Optional.ofNullable(generated.get(path)));
    }

    private void dropped(String path, String checksum) {
        Optional<String> now = folder.checksum(path);
        if (now.isEmpty()) {
            gone.add(path);
            return;
        }
        if (Leftovers.isBeside(path) && isWaiting(path)) {
            manifest.put(path, checksum);
        } else if (now.get().equals(checksum)) {
            changes.add(new FileChange.Delete(path));
            deletes.add(path);
        } else if (!Leftovers.isBeside(path)) {
            changes.add(new FileChange.KeepOrphan(path));
            if (Leftovers.isBuilt(path, log)) {
                manifest.put(path, checksum);
            }
        }
    }

    /** Whether a file of this name is a new version that was put beside the team's own. */
    public static boolean isBeside(String path) {
        return Leftovers.isBeside(path);
    }

    /** Whether the team's file is there, and does not say by now what is generated. */
    private boolean isWaiting(String beside) {
        String path = Leftovers.base(beside);
        Optional<String> now = folder.checksum(path);
        return now.isPresent()
                && next.files().containsKey(path)
                && !now.equals(Optional.ofNullable(manifest.get(path)));
    }

    private void edit(String path, EditedFile file) {
        if (!folder.there(path).equals(Optional.of(file.file()))) {
            changes.add(new FileChange.Edit(path, file.what()));
            writes.put(path, file.file());
        }
        Optional.ofNullable(file.isOurs() ? file.file() : next.files().get(path))
                .ifPresent(listed -> manifest.put(path, listed.checksum()));
    }

    /**
     * A file in which some lines change.
     *
     * @param what in a few words, for the report
     * @param isOurs whether the manifest goes on to list it
     */
    public record EditedFile(PlannedFile file, String what, boolean isOurs) {}
}
