package steward.review.queue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What categories ask of whoever takes their cases, beyond market, language and clearance. It is asked at each claim, so that a change of it holds at once for
/// what is queued already.
///
/// @param levels by category: the level of the language, by the name that the client's table of levels gives it
/// @param jurisdictions by category: ISO 3166-1 alpha-2, under one of which the person must work
/// @param skills by category: all of which the person must have
public record Demands(
        Map<String, String> levels,
        Map<String, Set<String>> jurisdictions,
        Map<String, Set<String>> skills) {

    private static final String COUNTRY = "[A-Z]{2}";

    public Demands {
        levels = Map.copyOf(levels);
        jurisdictions = copyOf(jurisdictions);
        skills = copyOf(skills);
    }

    /// Demands without skills.
    public Demands(Map<String, String> levels, Map<String, Set<String>> jurisdictions) {
        this(levels, jurisdictions, Map.of());
    }

    private static Map<String, Set<String>> copyOf(Map<String, Set<String>> all) {
        return all.entrySet().stream()
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /// The same with these skills.
    Demands asking(Map<String, Set<String>> asked) {
        return new Demands(levels, jurisdictions, asked);
    }

    /// The categories that ask for a skill which is not among these.
    public Set<String> outOfReachOf(Set<String> had) {
        return skills.entrySet().stream()
                .filter(asked -> !had.containsAll(asked.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @throws IllegalArgumentException when a level has no name or a jurisdiction is no country, so that a wrong setting does not start
    static Demands of(Map<String, String> levels, Map<String, List<String>> jurisdictions) {
        levels.forEach((category, level) -> {
            if (level.isBlank() || level.contains("/")) {
                throw new IllegalArgumentException(
                        "the level of " + category + " needs the name of a level, without a slash");
            }
        });
        jurisdictions.forEach((category, countries) -> {
            if (countries.isEmpty() || !countries.stream().allMatch(Demands::isCountry)) {
                throw new IllegalArgumentException(
                        "the jurisdictions of "
                                + category
                                + " need codes of ISO 3166-1, as in US,CA");
            }
        });
        return new Demands(
                levels,
                jurisdictions.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> Set.copyOf(entry.getValue()))));
    }

    /// Whether cases of the category may be handled under this law.
    boolean allow(String category, String jurisdiction) {
        Collection<String> allowed = jurisdictions.get(category);
        return allowed == null || allowed.contains(jurisdiction);
    }

    private static boolean isCountry(String code) {
        return code.matches(COUNTRY);
    }
}
