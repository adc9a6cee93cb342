package dev.plumbline.workbench.project;

import dev.plumbline.templates.scaffold.Manifest;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.util.Optional;

/** What Plumbline wrote to a project earlier. */
record OwnFiles(ProjectFolder folder, Optional<Manifest> manifest) {

    static OwnFiles in(ProjectFolder folder) {
        return new OwnFiles(folder, Manifest.in(folder.root()));
    }

    /** Whether a file is as Plumbline wrote it, so that writing it again loses nothing. */
    boolean isUntouched(String path) {
        if (path.equals(Manifest.PATH)) {
            return manifest.isPresent();
        }
        return folder.checksum(path)
                .equals(manifest.map(known -> known.checksums().get(path)));
    }
}
