package steward.review.enforcement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A request that no product system has answered. Without content and without names of people.
///
/// @param client the product system that was asked
/// @param attempt how often, from 1
/// @param nextAskedAt when it is asked for again; absent when it is stuck
/// @param stuckAt when it was given up; absent while it is still asked for
@Schema(name = "OpenEnforcement")
@JsonInclude(JsonInclude.Include.NON_NULL)
record OpenEnforcementView(
        String enforcementId,
        String decisionId,
        String caseId,
        String client,
        String region,
        String market,
        String action,
        int attempt,
        Instant requestedAt,
        @Nullable Instant nextAskedAt,
        @Nullable Instant stuckAt) {

    /// A stretch of them.
    ///
    /// @param next to go on after; absent where there are no more
    @Schema(name = "OpenEnforcements")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<OpenEnforcementView> enforcements, @Nullable String next) {

        static Page of(List<OpenEnforcementView> found, int limit) {
            List<OpenEnforcementView> shown = found.subList(0, Math.min(limit, found.size()));
            return new Page(
                    List.copyOf(shown),
                    found.size() > limit ? shown.getLast().enforcementId() : null);
        }
    }
}
