package steward.review.workforce;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What a person chooses: it takes effect at once, and the last consents stay on record.
///
/// @param optOuts all categories that they do not want
/// @param consents by category: the version of the text that they agree to; what is left out is withdrawn
record Choices(List<String> optOuts, Map<String, String> consents) {

    /// How many consents of a category stay on record.
    private static final int KEPT = 5;

    Choices {
        optOuts = List.copyOf(optOuts);
        consents = Map.copyOf(consents);
    }

    /// The profile with them; the same one where nothing is chosen anew.
    Profile in(Profile profile, Instant now) {
        return profile.choosing(optOutsAfter(profile, now), consentsAfter(profile, now));
    }

    private List<OptOut> optOutsAfter(Profile profile, Instant now) {
        Map<String, OptOut> before = new HashMap<>();
        profile.optOuts().forEach(optOut -> before.put(optOut.category(), optOut));
        return new TreeSet<>(optOuts)
                .stream()
                        .map(category -> before.getOrDefault(category, new OptOut(category, now)))
                        .toList();
    }

    private List<Consent> consentsAfter(Profile profile, Instant now) {
        List<Consent> after = new ArrayList<>();
        for (Consent given : profile.consents()) {
            boolean goesOn =
                    !given.stands() || given.version().equals(consents.get(given.category()));
            after.add(goesOn ? given : given.withdrawn(now));
        }
        consents.entrySet().stream()
                .filter(chosen -> isNew(profile.standing(chosen.getKey()), chosen.getValue()))
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .forEach(chosen ->
                        after.add(new Consent(chosen.getKey(), chosen.getValue(), now, null)));
        return latest(after);
    }

    /// A person who changes their mind often makes no entry that grows without end.
    private static List<Consent> latest(List<Consent> all) {
        Map<String, Integer> ofCategory = new HashMap<>();
        List<Consent> kept = new ArrayList<>();
        for (Consent consent : all.reversed()) {
            if (ofCategory.merge(consent.category(), 1, Integer::sum) <= KEPT) {
                kept.addFirst(consent);
            }
        }
        return List.copyOf(kept);
    }

    private static boolean isNew(@Nullable Consent standing, String version) {
        return standing == null || !standing.version().equals(version);
    }
}
