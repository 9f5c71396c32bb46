package steward.review.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.PolicyFamily;

/// Cases that the same people may serve, in one line: a claim probes the heads of a few lanes and never the queue's length.
///
/// @param language of the content; empty where unknown
/// @param languages a person must master one of them: the content's, or where that is unknown one of the market's; empty where nothing is known
/// @param clearances a person must hold all of them; sorted
/// @param categoryGroup the policy family, the coarsest grouping that people differ by
public record Lane(
        String region,
        String market,
        String language,
        List<String> languages,
        List<String> clearances,
        String categoryGroup) {

    public Lane {
        languages = List.copyOf(languages);
        clearances = List.copyOf(clearances);
    }

    /// The lane of a case.
    public static Lane of(
            String region,
            String market,
            @Nullable String language,
            List<String> languagesOfMarket,
            List<String> clearances,
            PolicyFamily family) {
        return new Lane(
                region,
                market,
                language == null ? "" : language,
                language == null ? languagesOfMarket : List.of(language),
                clearances,
                family.name());
    }
}
