package steward.contracts.exposure;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// How content of each harm is shown: one rule for every desk. Immutable.
public final class HarmDisplays {

    /// Of content that is of no harm: shown as it is.
    public static final String OTHER = "other";

    private static final String NAME = "[a-z0-9-]{1,40}";

    private final Map<String, HarmDisplay> byName = new TreeMap<>();
    private final Map<String, HarmDisplay> byCategory = new HashMap<>();

    /// @throws IllegalArgumentException where a name is none or a category is of two harms, so that a wrong setting does not start
    public HarmDisplays(Collection<HarmDisplay> harms) {
        for (HarmDisplay harm : harms) {
            if (!harm.harm().matches(NAME) || harm.harm().equals(OTHER)) {
                throw new IllegalArgumentException(
                        harm.harm() + " is no name of a harm: lower-case words with hyphens");
            }
            byName.put(harm.harm(), harm);
            for (String category : harm.categories()) {
                HarmDisplay first = byCategory.put(category, harm);
                if (first != null) {
                    throw new IllegalArgumentException(
                            "the category %s is of one harm only, not of %s and %s"
                                    .formatted(category, first.harm(), harm.harm()));
                }
            }
        }
    }

    /// All of them, by name.
    public Collection<HarmDisplay> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// How content of a category is shown to a person.
    ///
    /// @param chosen by them, by harm; null where they chose nothing
    public Display of(String category, @Nullable Map<String, Set<Measure>> chosen) {
        HarmDisplay harm = byCategory.get(category);
        return harm == null
                ? HarmDisplay.of(OTHER, Set.of())
                : harm.to(chosen == null ? null : chosen.get(harm.harm()));
    }
}
