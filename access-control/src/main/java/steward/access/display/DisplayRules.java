package steward.access.display;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.Display;
import steward.contracts.exposure.HarmDisplay;
import steward.contracts.exposure.HarmDisplays;
import steward.contracts.exposure.Measure;

/// The harms that this installation tells apart, and how content of each is shown, as this process was started with them.
@Startup
@ApplicationScoped
public class DisplayRules {

    private final HarmDisplays harms;

    DisplayRules(DisplayConfig config) {
        this.harms =
                new HarmDisplays(
                        config.harms().entrySet().stream()
                                .map(harm -> harm(harm.getKey(), harm.getValue()))
                                .toList());
    }

    private static HarmDisplay harm(String name, DisplayConfig.HarmConfig config) {
        return new HarmDisplay(
                name,
                config.categories().orElse(Set.of()),
                config.usual(),
                config.floor().orElse(Set.of()));
    }

    /// All harms, by name.
    public Collection<HarmDisplay> harms() {
        return harms.all();
    }

    /// How content of a category is shown to a person.
    ///
    /// @param chosen by them, by harm; null where they chose nothing
    public Display of(String category, @Nullable Map<String, Set<Measure>> chosen) {
        return harms.of(category, chosen);
    }
}
