package dev.plumbline.mcp;

import dev.plumbline.checker.Checker;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import dev.plumbline.workbench.deciding.TeamAnswers;
import dev.plumbline.workbench.governing.Governance;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The project that the server was started in. */
@Singleton
public final class ServedProject {

    private final Path folder = Path.of("").toAbsolutePath();
    private final ProjectAnswers known = new ProjectAnswers();

    /** Where the server was started: a project, one of its modules, or a folder of projects. */
    Path folder() {
        return folder;
    }

    /** The project itself, which may be above. */
    Path home() {
        return Governance.home(folder);
    }

    LocalDate today() {
        return LocalDate.now(ZoneId.systemDefault());
    }

    Checker checker() {
        return new Checker(List.of(), today());
    }

    /** All decisions, of the project and of those below. */
    Governance governance() {
        return Governance.all(folder, known, today());
    }

    /** What governs files, by their paths from the folder. */
    Governance governance(List<String> paths) {
        return Governance.of(folder, paths, known, today());
    }

    /**
     * The answers of the project, and others.
     *
     * @param set as {@code QUESTION=ANSWER}
     */
    TeamAnswers answers(List<String> set) {
        return known.in(home(), today()).answers().with(set);
    }
}
