package steward.review.caseview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.policy.PolicyFamily;
import steward.review.queue.CaseState;

/// What stands around a case, of the same product system, in the same region, and for nobody who lacks a clearance that it needs.
///
/// @param author null where nobody knows whose it is
/// @param related newest first, at most twenty of each kind
/// @param framing decisions, newest first, by which its author, or what it is about, may have been framed; at most twenty
/// @param notes oldest first
public record Surroundings(
        @Nullable Author author, List<Related> related, List<Mark> framing, List<Note> notes) {

    /// Without what was decided about any of it, and what was noted.
    Surroundings blind() {
        return new Surroundings(
                author == null ? null : new Author(author.id(), author.cases(), 0, Map.of()),
                related.stream().map(Related::undecided).toList(),
                List.of(),
                List.of());
    }

    /// What is known here of the account behind the content.
    ///
    /// @param cases about what this account posted, this one included; counted up to 1000
    /// @param open of these
    /// @param outcomes how many decisions stand, by outcome
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Author(String id, long cases, long open, Map<Outcome, Long> outcomes) {}

    /// Another case.
    ///
    /// @param outcome of the decision that stands; null where none does
    /// @param clause under which it was decided
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Related(
            String caseId,
            Link link,
            String market,
            PolicyFamily family,
            String category,
            Severity severity,
            CaseState.Name state,
            Instant receivedAt,
            @Nullable Outcome outcome,
            @Nullable String clause) {

        private Related undecided() {
            return new Related(
                    caseId,
                    link,
                    market,
                    family,
                    category,
                    severity,
                    CaseState.Name.QUEUED,
                    receivedAt,
                    null,
                    null);
        }
    }

    /// What links two cases.
    public enum Link {
        /// The same post, listing, account: another market or policy family, which is decided for itself.
        SAME_SUBJECT,
        /// Somebody who reported this content wrote content that this content's author reported: look at both sides.
        QUARREL,
        /// Other content of the same account.
        SAME_AUTHOR
    }

    /// A decision that suspects framing, and that nobody of the desk has replaced since.
    ///
    /// @param caseId that it was made on: this one, or another of the same author or content
    /// @param reason what its decider said, on their own case; absent elsewhere, since it may quote what was private there
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Mark(String caseId, String decisionId, Instant at, @Nullable String reason) {}

    /// What somebody noted.
    public record Note(String id, Instant at, String by, String role, String text) {}
}
