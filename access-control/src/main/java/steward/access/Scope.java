package steward.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What a claim of a token covers: the names it lists, or everything when it lists `*`. A claim that is absent covers nothing, so that a forgotten
/// claim closes rather than opens.
///
/// @param everything the claim lists `*`; a query then leaves its condition out
/// @param names the listed names, empty when `everything`
public record Scope(boolean everything, Set<String> names) {

    /// Stands in a claim for every name, present and future.
    public static final String EVERYTHING = "*";

    private static final Scope ALL = new Scope(true, Set.of());
    private static final Scope NOTHING = new Scope(false, Set.of());

    public Scope {
        names = Set.copyOf(names);
    }

    /// Covers every name.
    public static Scope all() {
        return ALL;
    }

    /// Covers no name.
    public static Scope nothing() {
        return NOTHING;
    }

    /// Covers what the names say; `*` among them covers everything.
    public static Scope of(Collection<String> names) {
        return names.contains(EVERYTHING) ? ALL : new Scope(false, Set.copyOf(names));
    }

    /// What both this and the other cover.
    public Scope within(Scope limit) {
        if (limit.everything) {
            return this;
        }
        return everything
                ? limit
                : new Scope(
                        false,
                        names.stream().filter(limit.names::contains).collect(Collectors.toSet()));
    }

    /// Whether the name is covered; no name is covered only by everything.
    public boolean covers(@Nullable String name) {
        return everything || (name != null && names.contains(name));
    }

    /// Whether each name is covered.
    public boolean coversAll(Collection<String> required) {
        return everything || names.containsAll(required);
    }
}
