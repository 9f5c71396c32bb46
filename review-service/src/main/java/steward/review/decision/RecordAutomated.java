package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.Proposal.Ground;
import steward.contracts.id.CaseId;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.messaging.FaultPoint;
import steward.review.automation.AutomationRules.Reason;
import steward.review.automation.CountAutomation;
import steward.review.automation.Proposed;

/// Records what a rule or model decides, with all that follows from any decision, once its breaker has counted it. In the transaction at hand.
@ApplicationScoped
class RecordAutomated {

    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final CountAutomation counting;
    private final FramingMarks marks;

    RecordAutomated(
            Decisions decisions,
            DecisionConsequences consequences,
            CountAutomation counting,
            FramingMarks marks) {
        this.decisions = decisions;
        this.consequences = consequences;
        this.counting = counting;
        this.marks = marks;
    }

    /// Empty where it is recorded; else why people decide.
    ///
    Uni<Optional<Reason>> record(
            Automated automated, Proposed proposed, Automation terms, Mutiny.Session session) {
        CaseId decided = automated.weighed().made().decidedCase().id();
        return against(proposed, decided, session)
                .chain(against ->
                        against.isPresent()
                                ? Uni.createFrom().item(against)
                                : counted(automated, terms, session));
    }

    /// That somebody found nothing in the same words speaks against a violation, and for an answer to what says nothing.
    private Uni<Optional<Reason>> against(
            Proposed proposed, CaseId decided, Mutiny.Session session) {
        return switch (proposed) {
            case Proposed.Violation(Proposal proposal) ->
                    decisions
                            .isCleared(decided, session)
                            .chain(cleared ->
                                    cleared
                                            ? Uni.createFrom()
                                                    .item(Optional.of(Reason.CONTRADICTED))
                                            : unmarked(decided, proposal.ground(), session));
            case Proposed.StockReply _ -> unmarked(decided, null, session);
        };
    }

    /// Who may have been framed once is judged by people as long as that is suspected.
    ///
    /// @param ground what it rests on; null where nothing is said
    private Uni<Optional<Reason>> unmarked(
            CaseId decided, @Nullable Ground ground, Mutiny.Session session) {
        return marks.standOn(decided, session)
                .chain(marked ->
                        marked
                                ? Uni.createFrom().item(Optional.of(Reason.FRAMING))
                                : standing(decided, ground, session));
    }

    /// What repeats a decision needs one that stands: it may have been overturned on the way here.
    private Uni<Optional<Reason>> standing(
            CaseId decided, @Nullable Ground ground, Mutiny.Session session) {
        if (ground == null || ground.standingCase() == null || ground.standingDecision() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return decisions
                .stands(decided, ground.standingCase(), ground.standingDecision(), session)
                .map(stands -> stands ? Optional.empty() : Optional.of(Reason.GROUND));
    }

    private Uni<Optional<Reason>> counted(
            Automated automated, Automation terms, Mutiny.Session session) {
        return counting.take(automated.key(), terms, session)
                .chain(taken ->
                        taken.isEmpty()
                                ? Uni.createFrom().item(Optional.of(Reason.BREAKER))
                                : add(automated, taken.get(), session)
                                        .replaceWith(Optional.empty()));
    }

    private Uni<Void> add(
            Automated automated, CountAutomation.Taken taken, Mutiny.Session session) {
        Weighed.Allowed weighed = automated.weighed();
        Decision made = weighed.made();
        return decisions
                .closeQueued(made, session)
                .chain(() -> decisions.add(weighed, automated.judgement(), null, session))
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() -> counting.recorded(made.id(), taken, session))
                .chain(() ->
                        consequences.of(
                                made,
                                Actor.of(made.decider()),
                                List.of(),
                                weighed.policy(),
                                session));
    }
}
