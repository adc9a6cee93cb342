package dev.plumbline.workbench.deciding;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The answers of projects. They are read each time, and decided from once as long as they stay the same: a server is asked
 * often, and deciding takes longer than all the rest.
 */
public final class ProjectAnswers {

    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    /** Answers, and what is decided from them. */
    public static final class Known {

        private final Optional<String> text;
        private final CatalogSources sources;
        private final TeamAnswers answers;
        private @Nullable Decided decided;

        private Known(Optional<String> text, CatalogSources sources, LocalDate today) {
            this.text = text;
            this.sources = sources;
            Catalog catalog = sources.read();
            Draft written = text.map(
                            yaml -> AnswersFile.read(catalog.name(), catalog.questions(), AnswersFile.NAME, yaml))
                    .orElse(Draft.EMPTY);
            this.answers = new TeamAnswers(catalog, written, Draft.EMPTY, today);
        }

        /** A catalog that ships cannot change meanwhile; whoever has one of their own may be at work on it. */
        private boolean isOf(Optional<String> otherText, CatalogSources others, LocalDate today) {
            return text.equals(otherText)
                    && isShipped(sources)
                    && isShipped(others)
                    && answers.today().equals(today);
        }

        private static boolean isShipped(CatalogSources sources) {
            return sources.catalog().isEmpty() && sources.overlay().isEmpty();
        }

        public TeamAnswers answers() {
            return answers;
        }

        /**
         * The decision, with what would change it.
         *
         * @throws InvalidInputException if answers are missing or contradict each other
         */
        public synchronized Decided decide() {
            if (decided == null) {
                Decided now = answers.decide();
                now.outlook();
                decided = now;
            }
            return decided;
        }
    }

    /**
     * Those of a project; none are written if it has no file of them.
     *
     * @throws InvalidInputException with everything that is wrong with them, or if somebody is writing to the project
     */
    public Known in(Path project, LocalDate today) {
        refuseHalfWritten(project);
        Path file = project.resolve(AnswersFile.NAME);
        Optional<String> text =
                Files.isRegularFile(file) ? Optional.of(TextFile.read(AnswersFile.NAME, file)) : Optional.empty();
        CatalogSources sources = CatalogSources.inFolder(project);
        Known before = known.get(project);
        if (before != null && before.isOf(text, sources, today)) {
            return before;
        }
        Known now = new Known(text, sources, today);
        known.put(project, now);
        return now;
    }

    /** @throws InvalidInputException if a project is neither what it was nor what it is to be */
    public static void refuseHalfWritten(Path project) {
        if (HalfWritten.is(project)) {
            throw new InvalidInputException(
                    Location.wholeFile(project.toString()),
                    "a run of Plumbline was stopped while it wrote to this project, or is writing now",
                    "run plumbline regenerate in it, which finishes that or takes it back");
        }
    }
}
