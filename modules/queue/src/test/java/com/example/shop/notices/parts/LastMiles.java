package com.example.shop.notices.parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The far ends of all last miles, one for each provider. */
public final class LastMiles implements QuarkusTestResourceLifecycleManager {

    private final List<LastMile> all = List.of(new MailPart());

    public List<LastMile> all() {
        return all;
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>();
        all.forEach(one -> settings.putAll(one.start()));
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, field -> field.getType() == LastMiles.class);
        injector.injectIntoFields(all.get(0), field -> field.getType() == LastMile.class);
    }

    @Override
    public void stop() {
        all.forEach(LastMile::stop);
    }
}
