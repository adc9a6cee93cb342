package dev.plumbline.workbench.agents;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.templates.journal.Journal;
import dev.plumbline.templates.journal.LocalDisk;
import dev.plumbline.templates.merge.MarkedPart;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.governing.Owners;
import dev.plumbline.workbench.project.AgentsPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** Puts into a project what assistants and git read, shows what of it is there, and takes it out again. */
public final class AgentSetup {

    private static final String PAGE_EFFECT = "states the decision, and who decides what";
    private static final String HOOK = "pre-commit hook of git";
    private static final String HOOK_EFFECT = "what is committed is looked at";

    private final ProjectFolder folder;
    private final GitHook hook;

    /** @throws InvalidInputException if there is no such folder */
    public AgentSetup(Path project) {
        if (!Files.isDirectory(project)) {
            throw noProject(project, "there is no such folder");
        }
        this.folder = new ProjectFolder(project);
        this.hook = GitHook.of(folder.root());
    }

    private static InvalidInputException noProject(Path folder, String problem) {
        return new InvalidInputException(
                Location.wholeFile(folder.toString()),
                problem,
                "name a project that has records with --into, or record a decision with plumbline adopt");
    }

    /** There is nothing that hooks and servers could tell, or hold anybody to. */
    private void mustHaveRecords() {
        if (!RecordsFolder.isIn(folder.root())) {
            throw noProject(folder.root(), "this folder has no records of decisions");
        }
    }

    /**
     * What would be done, all of it worked out.
     *
     * @param lines what is written or taken out, each with what it is for
     * @param left what is left as it is, each with the reason
     * @param then what is done once the files are written, outside the project's own
     */
    public record Plan(
            List<String> lines,
            List<String> left,
            SortedMap<String, PlannedFile> writes,
            TreeSet<String> deletes,
            List<Runnable> then) {

        public boolean isEmpty() {
            return lines.isEmpty();
        }
    }

    /**
     * What there is, each as a sentence without a full stop.
     *
     * @throws InvalidInputException if the folder has no records, or what is there cannot be read
     */
    public List<String> state() {
        mustHaveRecords();
        List<String> lines = new ArrayList<>();
        lines.add(line(Scaffold.AGENTS, hasPage(), PAGE_EFFECT));
        AgentFile.ALL.forEach(file -> lines.add(line(file.path(), has(file.path(), file::isIn), file.effect())));
        boolean isCalled = hook.caller().isPresent();
        lines.add(line(
                HOOK,
                isCalled || hook.isInstalled(),
                isCalled ? HOOK_EFFECT + "; it is yours, and calls it already" : HOOK_EFFECT));
        lines.add(line(
                ownersFile(),
                has(ownersFile(), OwnersFile::isIn),
                "says who must agree where a decision changes; --owners names them"));
        return lines;
    }

    private static String line(String what, boolean isThere, String effect) {
        return (isThere ? "there:   " : "missing: ") + what + " (" + effect + ")";
    }

    /**
     * Works out what is to be written.
     *
     * @param owners who must agree where answers or records change, as the code host names them; empty if nobody is to
     *     be named
     * @param today what counts as the day of a decision whose answers name none
     * @throws InvalidInputException if the folder has no records, or a file that is there cannot be read
     */
    public Plan install(Optional<String> owners, LocalDate today) {
        mustHaveRecords();
        Plan plan = plan();
        page(plan, today);
        owners.ifPresent(names -> own(names, plan));
        for (AgentFile file : AgentFile.ALL) {
            file.installed(text(file.path()))
                    .ifPresentOrElse(
                            text -> {
                                plan.writes.put(file.path(), PlannedFile.text(text));
                                plan.lines.add(file.path() + ": " + file.effect());
                            },
                            () -> plan.left.add(file.path() + " has it"));
        }
        if (hook.isInstalled()) {
            plan.left.add(HOOK + " is there");
        } else {
            hook.obstacle().ifPresentOrElse(reason -> plan.left.add("no " + HOOK + ": " + reason), () -> {
                plan.lines.add(hook.place().orElseThrow() + ": " + HOOK_EFFECT);
                plan.then.add(hook::write);
            });
        }
        return plan;
    }

    /** The page is put in as a part of what is there, and regenerate brings it up to date from then on. */
    private void page(Plan plan, LocalDate today) {
        SortedMap<String, PlannedFile> missing =
                page().map(page -> page.missing(today)).orElse(new TreeMap<>());
        if (!missing.isEmpty()) {
            plan.writes.putAll(missing);
            plan.lines.add(Scaffold.AGENTS + ": " + PAGE_EFFECT);
        } else if (hasPage()) {
            plan.left.add(Scaffold.AGENTS + " has it");
        } else {
            plan.left.add("no " + Scaffold.AGENTS + ": no record in force says what the answers decide");
        }
    }

    private Optional<AgentsPage> page() {
        return AgentsPage.in(folder);
    }

    private boolean hasPage() {
        return folder.there(Scaffold.AGENTS).filter(MarkedPart::isIn).isPresent();
    }

    /** A repository has one such file, at its top. */
    private void own(String owners, Plan plan) {
        String path = ownersFile();
        String text = text(path).orElse("");
        if (!hook.isAtTop()) {
            plan.left.add(
                    "nobody is named who must agree: CODEOWNERS belongs to the repository, and this is a folder in"
                            + " it or none");
        } else if (OwnersFile.isIn(text)) {
            plan.left.add(path + " names who must agree");
        } else {
            List<String> files = page().map(AgentsPage::ofPersons)
                    .orElse(List.of(Scaffold.ANSWERS, RecordsFolder.of(folder.root()) + "/"));
            plan.writes.put(path, PlannedFile.text(new OwnersFile(files).with(text, owners)));
            plan.lines.add(
                    path + ": " + owners + " must agree where one of these changes: " + String.join(", ", files));
        }
    }

    private String ownersFile() {
        return Owners.PLACES.stream()
                .filter(place -> folder.read(place).isPresent())
                .findFirst()
                .orElseGet(() -> Owners.newIn(folder.root()));
    }

    /** Works out what is to be taken out: what was put in, and nothing that somebody made of it. */
    public Plan remove() {
        Plan plan = plan();
        for (AgentFile file : AgentFile.ALL) {
            takeOut(file.path(), file::isIn, file::removed, plan);
        }
        takeOut(ownersFile(), OwnersFile::isIn, OwnersFile::without, plan);
        if (hook.isInstalled()) {
            plan.lines.add(hook.place().orElseThrow() + " is deleted");
            plan.then.add(hook::delete);
        }
        hook.caller()
                .ifPresent(place ->
                        plan.left.add(place + " is yours, and calls " + GitHook.COMMAND + "; take that out yourself"));
        return plan;
    }

    /** @param without the text without our part; empty if somebody changed that */
    private void takeOut(String path, Predicate<String> isIn, Function<String, Optional<String>> without, Plan plan) {
        if (!has(path, isIn)) {
            return;
        }
        text(path)
                .flatMap(without)
                .ifPresentOrElse(
                        rest -> {
                            plan.lines.add(
                                    path + (rest.isEmpty() ? " is deleted" : " gets back what was there before"));
                            if (rest.isEmpty()) {
                                plan.deletes.add(path);
                            } else {
                                plan.writes.put(path, PlannedFile.text(rest));
                            }
                        },
                        () -> plan.left.add(path + " was changed where it names Plumbline; take that out yourself"));
    }

    private static Plan plan() {
        return new Plan(new ArrayList<>(), new ArrayList<>(), new TreeMap<>(), new TreeSet<>(), new ArrayList<>());
    }

    /** Does what was worked out. */
    public void apply(Plan plan) {
        try (Journal journal = Journal.open(folder, new LocalDisk())) {
            journal.apply(plan.writes, plan.deletes);
        }
        plan.then.forEach(Runnable::run);
    }

    private boolean has(String path, Predicate<String> part) {
        return folder.read(path).map(TextFile::utf8OrLatin1).filter(part).isPresent();
    }

    /** A text that is written again: what is not read right would be written wrong. */
    private Optional<String> text(String path) {
        return folder.read(path)
                .map(content -> TextFile.exactly(folder.root().resolve(path).toString(), content));
    }
}
