package dev.plumbline.workbench.agents;

import dev.plumbline.checker.json.JsonItem;
import dev.plumbline.checker.json.JsonTree;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A file of assistants that Plumbline has a part in. The names of tools and events are those of "Hooks reference" of
 * Claude Code and of the Model Context Protocol's clients, read in November 2026.
 *
 * @param path relative to the project
 * @param effect what our part does, as a clause
 * @param mark what our part has, and nothing else, whatever somebody changed in it
 * @param items in the order in which they are put in
 */
record AgentFile(String path, String effect, Predicate<JsonTree> mark, List<JsonItem> items) {

    static final List<AgentFile> ALL = List.of(
            new AgentFile(
                    ".mcp.json",
                    "assistants can ask what is decided",
                    tree -> tree.get("mcpServers").has("plumbline"),
                    List.of(
                            new JsonItem(
                                    List.of("mcpServers"),
                                    false,
                                    """
                                    "plumbline": {
                                      "command": "plumbline",
                                      "args": ["mcp"]
                                    }"""))),
            new AgentFile(
                    ".claude/settings.json",
                    "a text is looked at before it is written, and the project is checked before the end",
                    tree -> tree.get("hooks").members().values().stream()
                            .flatMap(event -> event.items().stream())
                            .flatMap(matched -> matched.get("hooks").items().stream())
                            .anyMatch(hook -> hook.get("command").value().contains("plumbline agents hook")),
                    List.of(
                            new JsonItem(
                                    List.of("hooks", "PreToolUse"),
                                    true,
                                    """
                                    {
                                      "matcher": "Write|Edit|MultiEdit",
                                      "hooks": [{"type": "command", "command": "plumbline agents hook before-write"}]
                                    }"""),
                            new JsonItem(
                                    List.of("hooks", "Stop"),
                                    true,
                                    """
                                    {
                                      "hooks": [{"type": "command", "command": "plumbline agents hook before-stop"}]
                                    }"""))));

    AgentFile {
        items = List.copyOf(items);
    }

    /** Whether our part is in it. */
    boolean isIn(String text) {
        return mark.test(JsonTree.read(path, text));
    }

    /** What becomes of a file. */
    Optional<String> installed(Optional<String> there) {
        String text = there.orElse("");
        if (isIn(text)) {
            return Optional.empty();
        }
        String with = text.isBlank() ? items.get(0).alone() : items.get(0).into(path, text);
        for (JsonItem item : items.subList(1, items.size())) {
            with = item.into(path, with);
        }
        return Optional.of(with);
    }

    /** The text without our part, which may be nothing; empty if somebody changed that. */
    Optional<String> removed(String text) {
        if (installed(Optional.empty()).filter(text::equals).isPresent()) {
            return Optional.of("");
        }
        Optional<String> left = Optional.of(text);
        for (int i = items.size() - 1; i >= 0; i--) {
            JsonItem item = items.get(i);
            left = left.flatMap(json -> item.outOf(path, json));
        }
        return left;
    }
}
