package steward.review.wellbeing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.HarmDisplays;

/// All harms that this installation tells apart, and the caps on all of them together.
final class Harms {

    /// Of cases that are of none: kept in the ledger, under no cap.
    static final String OTHER = HarmDisplays.OTHER;

    private final Map<String, Harm> byName = new TreeMap<>();
    private final Map<String, Harm> byCategory = new HashMap<>();
    private final Caps together;

    /// @param harms whose names differ, and each category of which is of one of them alone
    Harms(Collection<Harm> harms, Caps together) {
        this.together = together;
        for (Harm harm : harms) {
            byName.put(harm.name(), harm);
            harm.categories().forEach(category -> byCategory.put(category, harm));
        }
    }

    /// All of them, by name.
    Collection<Harm> all() {
        return byName.values();
    }

    /// The harm of that name; null where there is none.
    @Nullable Harm named(String name) {
        return byName.get(name);
    }

    /// The harm of a category; null where it is of none.
    @Nullable Harm of(String category) {
        return byCategory.get(category);
    }

    /// The name of the harm of a category.
    String nameOf(String category) {
        Harm harm = of(category);
        return harm == null ? OTHER : harm.name();
    }

    /// The caps on all harms together.
    Caps together() {
        return together;
    }

    /// The categories of all harms of these names.
    Set<String> categoriesOf(Collection<String> names) {
        return byName.values().stream()
                .filter(harm -> names.contains(harm.name()))
                .flatMap(harm -> harm.categories().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
