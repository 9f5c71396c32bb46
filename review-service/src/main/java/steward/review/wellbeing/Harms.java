package steward.review.wellbeing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All harms that this installation tells apart, and the caps on all of them together.
final class Harms {

    /// Of cases that are of none: kept in the ledger, under no cap.
    static final String OTHER = "other";

    private static final String NAME = "[a-z0-9-]{1,40}";

    private final Map<String, Harm> byName = new TreeMap<>();
    private final Map<String, Harm> byCategory = new HashMap<>();
    private final Caps together;

    /// @throws IllegalArgumentException where a name is none or a category is of two harms, so that a wrong setting does not start
    Harms(Collection<Harm> harms, Caps together) {
        this.together = together;
        for (Harm harm : harms) {
            if (!harm.name().matches(NAME) || harm.name().equals(OTHER)) {
                throw new IllegalArgumentException(
                        harm.name() + " is no name of a harm: lower-case words with hyphens");
            }
            byName.put(harm.name(), harm);
            for (String category : harm.categories()) {
                Harm first = byCategory.put(category, harm);
                if (first != null) {
                    throw new IllegalArgumentException(
                            "the category %s is of one harm only, not of %s and %s"
                                    .formatted(category, first.name(), harm.name()));
                }
            }
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
