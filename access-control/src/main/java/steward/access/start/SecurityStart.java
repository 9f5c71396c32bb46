package steward.access.start;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;

/// Ends the start of a service in production that would trust the local identity provider or carries a default secret. `steward.local=true`, set by
/// `./steward up`, says that it is meant so.
@ApplicationScoped
class SecurityStart {

    /// What makes a service fail or err on purpose, for tests of the whole platform.
    private static final List<String> FOR_FAULTS =
            List.of("steward.fault.point", "steward.clock.offset");

    /// Before any channel consumes and any endpoint answers.
    private static final int FIRST = Interceptor.Priority.PLATFORM_BEFORE;

    private final Config config;

    SecurityStart(Config config) {
        this.config = config;
    }

    void check(@Observes @Priority(FIRST) StartupEvent started, LaunchMode mode) {
        boolean local = config.getOptionalValue("steward.local", Boolean.class).orElse(false);
        if (mode != LaunchMode.NORMAL || local) {
            return;
        }
        Map<String, @Nullable String> settings = new HashMap<>();
        for (String name : config.getPropertyNames()) {
            if (UnsafeSettings.concern(name)) {
                settings.put(name, config.getConfigValue(name).getValue());
            }
        }
        List<String> refusals = new ArrayList<>(UnsafeSettings.of(settings));
        for (String name : FOR_FAULTS) {
            if (config.getOptionalValue(name, String.class).isPresent()) {
                refusals.add(name + " hurts the service on purpose: unset it");
            }
        }
        if (!refusals.isEmpty()) {
            throw new IllegalStateException(
                    "This service does not start with settings that are only safe on a developer's machine:\n  "
                            + String.join("\n  ", refusals)
                            + "\nOn a developer's machine, say so with STEWARD_LOCAL=true.");
        }
    }
}
