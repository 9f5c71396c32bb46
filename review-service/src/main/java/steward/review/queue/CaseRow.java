package steward.review.queue;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Severity;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Outcome;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;

/// A row of `review_case`, named as its columns are; and, on the way in, the lane it belongs to.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record CaseRow(
        String caseId,
        String region,
        CaseState.Name state,
        CaseParked.@Nullable Reason parkedBecause,
        @Nullable String claimId,
        @Nullable String claimedBy,
        @Nullable String fencingToken,
        @Nullable Instant leaseUntil,
        @Nullable String standingDecision,
        @Nullable Outcome standingOutcome,
        CaseKey caseKey,
        String subjectKey,
        String subjectId,
        String market,
        @Nullable String language,
        String category,
        Severity severity,
        List<String> clearances,
        Instant rankAt,
        Instant deadline,
        Assessment assessment,
        @Nullable Confirmation confirmation,
        @Nullable String ownerId,
        boolean automatedDetection,
        Instant receivedAt,
        long seenSequence,
        long reports,
        Set<String> contents,
        Set<String> categories,
        long told,
        int decisions,
        @Nullable String traceparent,
        @Nullable String laneLanguage,
        @Nullable List<String> laneLanguages,
        @Nullable String laneGroup,
        @Nullable String laneClient,
        @Nullable String laneProduct) {

    static CaseRow of(ReviewCase stored, Lane lane) {
        CaseState.Claimed claimed = CaseState.claimIn(stored.state());
        ReviewerId person = CaseState.personOf(stored.state());
        CaseState.Decided decided =
                stored.state() instanceof CaseState.Decided standing ? standing : null;
        return new CaseRow(
                stored.id().value(),
                stored.region(),
                stored.state().name(),
                stored.state() instanceof CaseState.Parked parked ? parked.reason() : null,
                claimed == null ? null : claimed.claim().value(),
                person == null ? null : person.value(),
                claimed == null ? null : claimed.token().value(),
                until(stored.state()),
                decided == null ? null : decided.decision().value(),
                decided == null ? null : decided.outcome(),
                stored.key(),
                stored.key().subject().key(),
                stored.key().subject().id(),
                stored.key().market(),
                stored.opening().language(),
                stored.urgency().category(),
                stored.urgency().severity(),
                stored.urgency().clearances(),
                stored.urgency().rankAt(),
                stored.urgency().deadline(),
                stored.urgency().assessment(),
                stored.confirmation(),
                stored.opening().owner(),
                stored.opening().automatedDetection(),
                stored.opening().receivedAt(),
                stored.seen().sequence(),
                stored.seen().reports(),
                stored.seen().contents(),
                stored.seen().categories(),
                stored.told(),
                stored.decisions(),
                stored.traceparent(),
                lane.language(),
                lane.languages(),
                lane.category(),
                lane.subject().client(),
                lane.subject().product());
    }

    /// When what it waits for is over; null where it waits for nothing that ends by itself.
    private static @Nullable Instant until(CaseState state) {
        return switch (state) {
            case CaseState.Claimed claimed -> claimed.leaseUntil();
            case CaseState.Held held -> held.until();
            case CaseState.NeedsInfo asked -> asked.until();
            case CaseState.Queued _,
                    CaseState.SecondReview _,
                    CaseState.Parked _,
                    CaseState.Decided _ ->
                    null;
        };
    }

    ReviewCase toCase() {
        return new ReviewCase(
                new Opening(
                        new CaseId(caseId),
                        caseKey,
                        region,
                        language,
                        receivedAt,
                        ownerId,
                        automatedDetection,
                        traceparent),
                new Urgency(category, severity, clearances, rankAt, deadline, assessment),
                confirmation,
                new ReviewCase.Seen(seenSequence, reports, contents, categories),
                toState(),
                told,
                decisions);
    }

    private CaseState toState() {
        return switch (state) {
            case QUEUED -> new CaseState.Queued();
            case CLAIMED ->
                    new CaseState.Claimed(
                            new ClaimId(Objects.requireNonNull(claimId)),
                            new ReviewerId(Objects.requireNonNull(claimedBy)),
                            new FencingToken(Objects.requireNonNull(fencingToken)),
                            Objects.requireNonNull(leaseUntil));
            case PARKED -> new CaseState.Parked(Objects.requireNonNull(parkedBecause));
            case DECIDED ->
                    new CaseState.Decided(
                            new DecisionId(Objects.requireNonNull(standingDecision)),
                            Objects.requireNonNull(standingOutcome));
            case SECOND_REVIEW -> new CaseState.SecondReview();
            case HELD ->
                    new CaseState.Held(
                            new ReviewerId(Objects.requireNonNull(claimedBy)),
                            Objects.requireNonNull(leaseUntil));
            case NEEDS_INFO -> new CaseState.NeedsInfo(Objects.requireNonNull(leaseUntil));
        };
    }
}
