package steward.review.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.queue.FencingToken;
import steward.review.queue.ReviewCase;

/// Whether a judgement can be recorded: by this person now, under this clause, with these actions. Pure; the first rule that is broken is named.
final class DecisionRules {

    private final Policy policy;
    private final Instant now;

    /// @param policy the release in force
    DecisionRules(Policy policy, Instant now) {
        this.policy = policy;
        this.now = now;
    }

    /// Whether the person holds the case with this token.
    static Optional<Refusal> holding(
            ReviewCase held, ReviewerId person, FencingToken shown, Instant now) {
        CaseState.Claimed claimed = CaseState.claimIn(held.state());
        return claimed != null && claimed.isHeldBy(person, shown, now)
                ? Optional.empty()
                : Optional.of(staleToken());
    }

    static Refusal staleToken() {
        return Refusal.conflict(
                "fencingToken",
                "stale",
                "the token of your claim in force; ask for a claim, the case may be with somebody else");
    }

    /// Whether the judgement is one that policy allows on this case.
    ///
    /// @param reports the submissions that are part of the case
    Optional<Refusal> judging(ReviewCase held, Judgement judgement, Set<SubmissionId> reports) {
        ClauseVersion asked = judgement.clause();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Clause clause = asked == null ? null : policy.inForce(asked, today).orElse(null);
        if (asked != null && clause == null) {
            return Optional.of(
                    Refusal.conflict(
                            "clause",
                            "in-force",
                            "a version in force of a clause of release " + policy.release()));
        }
        if (clause != null && clause.family() != held.key().family()) {
            return Optional.of(
                    Refusal.invalid(
                            "clause", "family", "a clause of the family " + held.key().family()));
        }
        return clauseNeeded(judgement, clause)
                .or(() -> actions(held, judgement, clause))
                .or(() -> unfounded(judgement, reports));
    }

    private static Optional<Refusal> clauseNeeded(Judgement judgement, @Nullable Clause clause) {
        return switch (judgement.outcome()) {
            case VIOLATION ->
                    clause == null
                            ? Optional.of(
                                    Refusal.invalid(
                                            "clause", "required", "the clause that is violated"))
                            : Optional.empty();
            case REFER_TO_AUTHORITIES ->
                    clause == null && !judgement.actions().isEmpty()
                            ? Optional.of(
                                    Refusal.invalid(
                                            "clause",
                                            "required",
                                            "the clause that the actions follow from"))
                            : Optional.empty();
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED ->
                    judgement.actions().isEmpty()
                            ? Optional.empty()
                            : Optional.of(
                                    Refusal.invalid(
                                            "actions",
                                            "empty",
                                            "no action: the outcome finds no violation"));
        };
    }

    private Optional<Refusal> actions(
            ReviewCase held, Judgement judgement, @Nullable Clause clause) {
        if (clause == null) {
            return Optional.empty();
        }
        Set<String> allowed = policy.actionsAllowed(held.urgency().category(), clause);
        for (int i = 0; i < judgement.actions().size(); i++) {
            EnforcementAction action = judgement.actions().get(i);
            String field = "actions[" + i + "]";
            if (!allowed.contains(action.type())) {
                return Optional.of(
                        Refusal.invalid(field + ".type", "one-of", String.join(", ", allowed)));
            }
            if (action.target() == EnforcementAction.Target.ACCOUNT
                    && held.opening().owner() == null) {
                return Optional.of(
                        Refusal.invalid(
                                field + ".target",
                                "owner-known",
                                "CONTENT: the product named no account that owns this subject"));
            }
            if (action.duration() != null && !action.duration().isPositive()) {
                return Optional.of(
                        Refusal.invalid(
                                field + ".duration", "positive", "a positive duration, or none"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> unfounded(Judgement judgement, Set<SubmissionId> reports) {
        return reports.containsAll(judgement.manifestlyUnfounded())
                ? Optional.empty()
                : Optional.of(
                        Refusal.invalid(
                                "manifestlyUnfounded",
                                "of-this-case",
                                "submissions that are reports of this case"));
    }
}
