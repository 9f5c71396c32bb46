package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.messaging.FaultPoint;
import steward.review.policy.CellConfig;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Records the specialists' answer as the decision of its case, exactly once: the decision's id follows from the escalation's. What specialists decide is not
/// judged again by the rules for reviewers; strikes and what is overturned follow as from any decision.
@ApplicationScoped
public class RecordResolution {

    private final Cases cases;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final FindGrounds grounds;
    private final CellConfig cell;

    RecordResolution(
            Cases cases,
            Decisions decisions,
            DecisionConsequences consequences,
            FindGrounds grounds,
            CellConfig cell) {
        this.cases = cases;
        this.decisions = decisions;
        this.consequences = consequences;
        this.grounds = grounds;
        this.cell = cell;
    }

    /// What became of a resolution.
    public enum Result {
        RECORDED,
        KNOWN,
        CASE_NOT_HERE
    }

    /// The Uni fails with {@link CaseNotParked} when the case is here, waits for nothing, and this resolution was never recorded.
    public Uni<Result> record(EscalationResolved resolved, Mutiny.Session session) {
        DecisionId id = idOf(resolved);
        return cases.lockOne(resolved.caseId(), cell.regions(), session)
                .chain(found ->
                        found == null
                                ? Uni.createFrom().item(Result.CASE_NOT_HERE)
                                : decisions
                                        .isKnown(id, session)
                                        .chain(known ->
                                                known
                                                        ? Uni.createFrom().item(Result.KNOWN)
                                                        : decide(id, found, resolved, session)));
    }

    private Uni<Result> decide(
            DecisionId id, ReviewCase parked, EscalationResolved resolved, Mutiny.Session session) {
        Judgement judgement =
                new Judgement(
                        resolved.outcome(),
                        resolved.clause(),
                        resolved.actions(),
                        "resolved by escalation " + resolved.escalationId(),
                        List.of());
        return grounds.of(parked, Particulars.NONE, session)
                .map(Optional::orElseThrow)
                .chain(found ->
                        decisions
                                .earlierOf(parked.id(), null, session)
                                .chain(earlier ->
                                        close(
                                                made(
                                                        id, parked, judgement, resolved, found,
                                                        earlier),
                                                judgement,
                                                resolved,
                                                session)));
    }

    private static Weighed.Allowed made(
            DecisionId id,
            ReviewCase parked,
            Judgement judgement,
            EscalationResolved resolved,
            Grounds found,
            @Nullable Earlier earlier) {
        Instant at = resolved.resolvedAt();
        DecisionId overturned =
                earlier != null && earlier.isOverturnedBy(judgement, at) ? earlier.id() : null;
        Decision made =
                Decision.of(
                        id,
                        parked,
                        judgement,
                        resolved.decider(),
                        at,
                        new DecisionRules(found).basis(parked, judgement, overturned, null, at),
                        StandingInterim.undone(
                                earlier,
                                found.interim(),
                                judgement,
                                StandingInterim.isLeftBy(judgement, found, parked),
                                at));
        return new Weighed.Allowed(made, found.inForce(), false, null);
    }

    private Uni<Result> close(
            Weighed.Allowed allowed,
            Judgement judgement,
            EscalationResolved resolved,
            Mutiny.Session session) {
        return decisions
                .closeParked(allowed.made(), session)
                .chain(closed ->
                        closed
                                ? add(allowed, judgement, resolved, session)
                                : Uni.createFrom().failure(new CaseNotParked()))
                .replaceWith(Result.RECORDED);
    }

    private Uni<Void> add(
            Weighed.Allowed allowed,
            Judgement judgement,
            EscalationResolved resolved,
            Mutiny.Session session) {
        return decisions
                .add(allowed, judgement, resolved.escalationId().value(), session)
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        consequences.of(
                                allowed.made(),
                                Actor.of(resolved.decider()),
                                List.of(),
                                allowed.policy(),
                                session));
    }

    private static DecisionId idOf(EscalationResolved resolved) {
        return new DecisionId(
                Ids.derivedFrom("resolution", resolved.escalationId().value()).toString());
    }
}
