package steward.review.decision;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKind;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.DecisionRecorded.Basis;
import steward.contracts.decision.Outcome;
import steward.contracts.id.DecisionId;
import steward.contracts.id.ReviewerId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyFamily;
import steward.review.decision.Grounds.Governs;
import steward.review.policy.library.ReadableDifference;
import steward.review.queue.CaseState;
import steward.review.queue.FencingToken;
import steward.review.queue.ReviewCase;
import steward.review.strike.Ladder;

/// Whether a judgement can be recorded: by this person now, under what governs the content, with these actions. Pure; the first rule that is broken is named.
record DecisionRules(Grounds grounds) {

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
        Governs governs = governing(judgement);
        return clause(held, judgement, governs)
                .or(() -> fitting(held, judgement))
                .or(() -> framing(judgement))
                .or(() -> actionRules(held, judgement, governs).judging(judgement.actions()))
                .or(() -> help(held).owed(held, judgement))
                .or(() -> unfounded(judgement, reports))
                .or(() -> new TerritoryRules(grounds, held, judgement).judging());
    }

    /// Whether two people must want it: something in it cannot be undone, the clause that it names asks for two, or it restricts somebody for good who may have
    /// been framed (duty D11).
    boolean needsTwo(ReviewCase held, Judgement judgement) {
        Governs governs = governing(judgement);
        if (governs == null) {
            return false;
        }
        ActionRules rules = actionRules(held, judgement, governs);
        return governs.stands().clause().twoBecause() != null
                || rules.needTwo(judgement.actions())
                || (judgement.suspectsFraming() && rules.restrictForGood(judgement.actions()));
    }

    /// What the decision rests on.
    ///
    /// @param overturns the decision that it takes the place of; null for none
    /// @param second who confirmed it; null where nobody had to
    Basis basis(
            ReviewCase held,
            Judgement judgement,
            @Nullable DecisionId overturns,
            @Nullable ReviewerId second,
            Instant at) {
        Governs governs = governing(judgement);
        Particulars said = judgement.besides();
        return new Basis(
                governs == null ? null : governs.day(),
                said.confidence(),
                said.findings() == null ? null : said.findings().hash(held.seen().contents()),
                said.duplicateOf(),
                overturns,
                second == null ? null : second.value(),
                strike(held, judgement, governs, at),
                grounds.waited(),
                TerritoryRules.reach(held, judgement),
                judgement.suspectsFraming() ? Boolean.TRUE : null,
                null);
    }

    private DecisionRecorded.@Nullable AddedStrike strike(
            ReviewCase held, Judgement judgement, @Nullable Governs governs, Instant at) {
        if (governs == null
                || judgement.outcome() != Outcome.VIOLATION
                || held.opening().owner() == null) {
            return null;
        }
        return ladder().strike(governs.stands().clause().strike(), governs.addsStrike(), at);
    }

    private @Nullable Governs governing(Judgement judgement) {
        ClauseVersion asked = judgement.clause();
        return asked == null ? null : grounds.governing(asked.clause()).orElse(null);
    }

    private ActionRules actionRules(
            ReviewCase held, Judgement judgement, @Nullable Governs governs) {
        return new ActionRules(
                grounds.inForce(),
                held,
                governs == null ? null : governs.stands(),
                governs == null ? null : ladderOn(judgement, governs));
    }

    /// What the ladder proposes once the violation's strike is added.
    private @Nullable PermittedAction ladderOn(Judgement judgement, Governs governs) {
        ClausesPublished.Strike strike = governs.stands().clause().strike();
        return judgement.outcome() == Outcome.VIOLATION && strike != null && governs.addsStrike()
                ? ladder().proposed(grounds.strikes() + strike.weight()).orElse(null)
                : null;
    }

    /// What the account's strikes would lead to with this decision's; null where nothing follows.
    @Nullable PermittedAction proposed(Basis basis) {
        DecisionRecorded.AddedStrike strike = basis.strike();
        return strike == null
                ? null
                : ladder().proposed(grounds.strikes() + strike.weight()).orElse(null);
    }

    private Ladder ladder() {
        return new Ladder(grounds.inForce().desk().strikes());
    }

    private HelpRules help(ReviewCase held) {
        return HelpRules.of(grounds.inForce().category(held.urgency().category()));
    }

    /// What was found since may have moved a case to a category of another family than the one it was reported under: then that category's clauses are the ones
    /// that its moderator is shown.
    private boolean isOfItsCategory(ClausesPublished.Clause clause, ReviewCase held) {
        return grounds.inForce()
                .category(held.urgency().category())
                .clauses()
                .contains(clause.id());
    }

    private Optional<Refusal> clause(
            ReviewCase held, Judgement judgement, @Nullable Governs governs) {
        ClauseVersion asked = judgement.clause();
        if (asked == null) {
            return clauseNeeded(held, judgement);
        }
        if (governs == null) {
            return Optional.of(
                    Refusal.conflict(
                            "clause",
                            "governs",
                            "a clause of release %s that was in force when the content was reported"
                                    .formatted(grounds.inForce().release())));
        }
        ClausesPublished.Clause clause = governs.stands().clause();
        if (clause.family() != held.key().family() && !isOfItsCategory(clause, held)) {
            return Optional.of(
                    Refusal.invalid(
                            "clause", "family", "a clause of the family " + held.key().family()));
        }
        return changed(asked, governs)
                .or(() ->
                        clause.version().equals(asked.version())
                                ? Optional.empty()
                                : Optional.of(
                                        Refusal.conflict(
                                                "clause.version",
                                                "governs",
                                                "%s: the version of %s governs this content"
                                                        .formatted(
                                                                clause.version(), governs.day()))));
    }

    /// Nobody decides under words that they have not read.
    private Optional<Refusal> changed(ClauseVersion asked, Governs governs) {
        return grounds.asRead(asked.clause())
                .filter(read -> !read.stands().equals(governs.stands()))
                .map(read ->
                        Refusal.conflict(
                                "policyRelease",
                                "read",
                                "%s, once you have read what changed about %s since you got the case: %s"
                                        .formatted(
                                                grounds.inForce().release(),
                                                asked.clause(),
                                                ReadableDifference.between(
                                                        read.stands(), governs.stands()))));
    }

    private Optional<Refusal> clauseNeeded(ReviewCase held, Judgement judgement) {
        return switch (judgement.outcome()) {
            case VIOLATION ->
                    Optional.of(
                            Refusal.invalid("clause", "required", "the clause that is violated"));
            case REFER_TO_AUTHORITIES ->
                    help(held).areHelp(judgement.actions())
                            ? Optional.empty()
                            : Optional.of(
                                    Refusal.invalid(
                                            "clause",
                                            "required",
                                            "the clause that the actions follow from"));
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE, DUPLICATE, MISDIRECTED -> Optional.empty();
        };
    }

    /// Whether the outcome fits the case, and has what belongs to it.
    private Optional<Refusal> fitting(ReviewCase held, Judgement judgement) {
        boolean duplicate = judgement.outcome() == Outcome.DUPLICATE;
        if (duplicate != (judgement.besides().duplicateOf() != null)) {
            return Optional.of(
                    duplicate
                            ? Refusal.invalid(
                                    "duplicateOf",
                                    "required",
                                    "the case whose decision answers this one, too")
                            : Refusal.invalid("duplicateOf", "none", "nothing but for DUPLICATE"));
        }
        if (judgement.outcome() == Outcome.ANSWERED && !isAsked(held)) {
            return Optional.of(
                    Refusal.invalid(
                            "outcome",
                            "of-an-inquiry",
                            "another outcome: nobody asked, something was reported"));
        }
        return switch (judgement.outcome()) {
            case VIOLATION, REFER_TO_AUTHORITIES -> Optional.empty();
            case NO_VIOLATION, ANSWERED, INCONCLUSIVE ->
                    help(held).areHelp(judgement.actions())
                            ? Optional.empty()
                            : Optional.of(noAction(help(held).words()));
            case DUPLICATE, MISDIRECTED ->
                    judgement.actions().isEmpty()
                            ? Optional.empty()
                            : Optional.of(noAction("no action"));
        };
    }

    /// Only what says something of the rules can say that it may not be as it seems.
    private static Optional<Refusal> framing(Judgement judgement) {
        if (!judgement.suspectsFraming()) {
            return Optional.empty();
        }
        return switch (judgement.outcome()) {
            case VIOLATION, NO_VIOLATION, INCONCLUSIVE, REFER_TO_AUTHORITIES -> Optional.empty();
            case ANSWERED, DUPLICATE, MISDIRECTED ->
                    Optional.of(
                            Refusal.invalid(
                                    "findings.suspectedFraming",
                                    "of-a-finding",
                                    "nothing: this outcome says nothing of what was done"));
        };
    }

    private static Refusal noAction(String but) {
        return Refusal.invalid("actions", "empty", but + ": the outcome finds no violation");
    }

    /// People also ask by the form for reports.
    private static boolean isAsked(ReviewCase held) {
        return held.key().kind() == CaseKind.INQUIRY
                || held.key().family() == PolicyFamily.ACCOUNT_AND_SUPPORT;
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
