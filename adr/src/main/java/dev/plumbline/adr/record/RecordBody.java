package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Markdown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be seen of a record's Markdown without knowing what it means.
 *
 * @param title the first heading
 * @param bullets {@code - Status: accepted} and the like, between the first heading and the second, by name
 * @param supersedes what is behind {@code - Supersedes [...](...)}
 */
record RecordBody(Optional<String> title, Map<String, Bullet> bullets, List<String> supersedes) {

    private static final Pattern TITLE = Pattern.compile("# +(.+)");
    private static final Pattern BULLET = Pattern.compile("[-*] (Status|Deciders|Date|Tags): *(.*)");
    private static final Pattern SUPERSEDES = Pattern.compile("[-*] Supersedes \\[[^]]*]\\(<?([^)>]+)>?\\)");

    /** @param line from 1 */
    record Bullet(String text, int line) {}

    /** @param start the index of the first line to look at */
    static RecordBody read(List<String> lines, int start) {
        Optional<String> title = Optional.empty();
        Map<String, Bullet> bullets = new LinkedHashMap<>();
        List<String> supersedes = new ArrayList<>();
        boolean inCode = false;
        boolean atTop = true;
        for (int i = start; i < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            inCode ^= line.startsWith("```") || line.startsWith("~~~");
            Matcher heading = TITLE.matcher(line);
            Matcher bullet = BULLET.matcher(line);
            Matcher link = SUPERSEDES.matcher(line);
            if (inCode) {
                continue;
            } else if (heading.matches() && title.isEmpty()) {
                title = Optional.of(Markdown.plain(heading.group(1)));
            } else if (line.startsWith("#")) {
                atTop = false;
            } else if (atTop && bullet.matches()) {
                bullets.putIfAbsent(bullet.group(1), new Bullet(Markdown.plain(bullet.group(2)), i + 1));
            } else if (link.matches()) {
                supersedes.add(link.group(1));
            }
        }
        return new RecordBody(title, bullets, supersedes);
    }
}
