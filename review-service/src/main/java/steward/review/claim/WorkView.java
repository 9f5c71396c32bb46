package steward.review.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Outcome;
import steward.contracts.referral.CaseReferred;
import steward.review.queue.CaseState;

/// A person's own work, without any content.
///
/// @param inHand the case under the claim in force; null where there is none
/// @param waiting what waits for this person: first what was handed over, then what they put aside, the most urgent first
/// @param referred what they referred in the last 30 days and what became of it, the latest first
/// @param readTwice what they judged in the last 30 days that another reads, too, and what became of it, the latest first
@JsonInclude(JsonInclude.Include.NON_NULL)
record WorkView(
        @Nullable Item inHand,
        List<Item> waiting,
        List<Referred> referred,
        List<ReadTwice> readTwice) {

    /// A case that is this person's.
    ///
    /// @param claimId of what is in hand
    /// @param from who handed it over; null for one's own
    /// @param until when it goes back to the queue
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String caseId,
            @Nullable String claimId,
            @Nullable String from,
            String region,
            String market,
            @Nullable String language,
            String category,
            Severity severity,
            Instant deadline,
            Instant until) {}

    /// What the person asked the specialists.
    ///
    /// @param outcome of the decision that stands; null where none does
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Referred(
            String caseId,
            String team,
            CaseReferred.Reason reason,
            Instant referredAt,
            CaseState.Name state,
            @Nullable Outcome outcome,
            @Nullable Instant decidedAt) {}

    /// What was judged by this person and by another.
    ///
    /// @param outcome of the decision that it became; null while there is none, and where the case went another way
    /// @param clause under which
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReadTwice(
            String caseId,
            Instant readAt,
            Became became,
            @Nullable Outcome outcome,
            @Nullable String clause,
            @Nullable Instant decidedAt) {}

    /// What became of it. None of it counts for or against anyone.
    enum Became {
        /// For another reader, or for somebody who decides between two.
        WAITS,
        /// Both came to the same.
        AGREED,
        /// A lead decided between the two.
        ADJUDICATED,
        /// Nobody else read it in time: the first judgement stands.
        UNREAD,
        /// Nobody decided between the two in time: the first judgement stands.
        UNADJUDICATED,
        /// The case went another way, or is not what was read first.
        OVERTAKEN
    }
}
