package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.App;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Settings that cannot go well. */
final class Starting {

    private Starting() {}

    /** Each refuses the start, and is named; without them it starts quietly. All processes start at once. */
    static void refused(Stage stage) {
        Map<String, String> wrong = new LinkedHashMap<>();
        wrong.put("notifications.delivery.lease", "PT1S");
        wrong.put("notifications.delivery.senders", "0");
        wrong.put("notifications.delivery.max-attempts", "0");
        wrong.put("notifications.delivery.longest-delay", "PT0.01S");
        wrong.put("notifications.delivery.longest-pause", "PT0.01S");
        wrong.put(stage.carrier().sender(), "no reply@sender.test");
        List<Map.Entry<String, App>> started = new ArrayList<>();
        wrong.forEach((key, value) -> started.add(Map.entry(key, stage.start(Map.of(key, value), Map.of()))));
        Map<String, Boolean> bounds = new LinkedHashMap<>();
        App right = stage.launch(Map.of());
        bounds.put(
                "with sane settings it starts without an error in the log",
                right.log().stream().noneMatch(line -> line.contains(" ERROR ")));
        started.forEach(one -> {
            try (App app = one.getValue()) {
                boolean isNamed = app.hasRefused() && named(app, one.getKey());
                bounds.put(one.getKey() + " is refused and named", isNamed);
            }
        });
        long refused = bounds.values().stream().filter(isSo -> isSo).count() - 1;
        stage.report("start", "none", refused + " of " + wrong.size() + " settings refused and named", 0, bounds);
    }

    /** The last part of a key, where two are told in one breath. */
    private static boolean named(App app, String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return app.log().stream().anyMatch(line -> line.strip().startsWith("- ") && line.contains(last));
    }
}
