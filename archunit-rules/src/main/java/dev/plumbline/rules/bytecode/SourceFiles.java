package dev.plumbline.rules.bytecode;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.source.Language;
import dev.plumbline.rules.source.SourceText;
import java.nio.file.FileVisitOption;
import java.nio.file.Path;
import java.util.List;

/** The sources of a module, those that its compilers pass over included. */
final class SourceFiles {

    private SourceFiles() {}

    /**
     * A source.
     *
     * @param below its path within its folder, with forward slashes
     */
    record SourceFile(CodeModule module, Path path, String below) {

        SourceText read() {
            return SourceText.read(path);
        }

        /** As messages name it. */
        String name() {
            return module.named(path);
        }
    }

    /** In the order of its folders and of their files; a folder in another is not looked at twice. */
    static List<SourceFile> of(CodeModule module) {
        return module.sourceFolders().stream()
                .flatMap(folder -> in(module, folder).stream())
                .toList();
    }

    private static List<SourceFile> in(CodeModule module, Path folder) {
        List<Path> inside = module.sourceFolders().stream()
                .filter(other -> !other.equals(folder) && other.startsWith(folder))
                .toList();
        return FileTree.files(folder, FileVisitOption.FOLLOW_LINKS).stream()
                .filter(file -> Language.of(file.toString()).isPresent())
                .filter(file -> inside.stream().noneMatch(file::startsWith))
                .map(file -> new SourceFile(
                        module, file, folder.relativize(file).toString().replace('\\', '/')))
                .toList();
    }
}
