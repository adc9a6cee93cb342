package dev.plumbline.rules.notification;

import dev.plumbline.rules.rule.Rule;
import dev.plumbline.rules.rule.RuleKit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The rules of every design for notifications. */
public final class NotificationRules implements RuleKit {

    @Override
    public String decision() {
        return "notification";
    }

    @Override
    public Map<String, List<Rule>> rules() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        rules.put("cron", CronRules.ALL);
        rules.put("third-party-api", VendorApiRules.ALL);
        rules.put("queue", QueueRules.ALL);
        rules.replaceAll((option, own) ->
                Stream.concat(SharedRules.EVERY_DESIGN.stream(), own.stream()).toList());
        return rules;
    }
}
