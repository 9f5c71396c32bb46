package steward.review.strike;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.PermittedAction;

/// What an author's account has, and what a violation of each clause of the case's category would lead to.
///
/// @param sum of what counts now
/// @param strikes the latest first
record StrikesView(int sum, List<Entry> strikes, List<Outlook> outlook) {

    StrikesView {
        strikes = List.copyOf(strikes);
        outlook = List.copyOf(outlook);
    }

    /// One strike.
    ///
    /// @param clause null where its decision is known from the topic alone and named none
    /// @param counts false for what expired or was taken back
    record Entry(
            String decisionId,
            @Nullable String clause,
            @Nullable String version,
            int weight,
            Instant givenAt,
            @Nullable Instant expiresAt,
            @Nullable Instant takenBackAt,
            boolean counts) {}

    /// What one more violation would do.
    ///
    /// @param sum after it
    /// @param proposed null where the ladder proposes nothing
    record Outlook(String clause, String version, int sum, @Nullable PermittedAction proposed) {}
}
