package steward.review.doublereview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How far readers agreed whose second came to a judgement in a stretch of time. Outcome and clause are compared; actions are not.
///
/// @param all absent where fewer than five cases were read twice
/// @param groups that have enough pairs
/// @param suppressed how many groups have fewer than five pairs, of which nothing is said
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgreementView(
        String region,
        Instant from,
        Instant until,
        By by,
        @Nullable Figures all,
        List<Group> groups,
        long suppressed) {

    AgreementView {
        groups = List.copyOf(groups);
    }

    /// What groups are of.
    enum By {
        QUEUE,
        CLAUSE,
        PERSON
    }

    /// @param pairs cases that were read twice
    /// @param agreement share on which both came to the same, 0 to 1
    /// @param kappa Cohen's; absent where both always said the same one thing
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Figures(long pairs, double agreement, @Nullable Double kappa) {

        static @Nullable Figures of(Agreement measured) {
            return measured.pairs() < Agreement.LEAST
                    ? null
                    : new Figures(measured.pairs(), measured.raw(), measured.kappa());
        }
    }

    /// @param market with category, of a queue
    /// @param person whose readings are compared with those of others
    /// @param named of a clause: pairs of which at least one reader named it; the figures are of all pairs, whether both named it or both did not
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Group(
            @Nullable String market,
            @Nullable String category,
            @Nullable String clause,
            @Nullable String person,
            @Nullable Long named,
            Figures figures) {}
}
