package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.id.DecisionId;
import steward.contracts.id.Ids;
import steward.messaging.FaultPoint;
import steward.review.policy.CellConfig;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Records the specialists' answer as the decision of its case, exactly once: the decision's id follows from the escalation's. What specialists decide is not
/// judged again by the rules for reviewers.
@ApplicationScoped
public class RecordResolution {

    private final Cases cases;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final PolicyLibrary library;
    private final CellConfig cell;

    RecordResolution(
            Cases cases,
            Decisions decisions,
            DecisionConsequences consequences,
            PolicyLibrary library,
            CellConfig cell) {
        this.cases = cases;
        this.decisions = decisions;
        this.consequences = consequences;
        this.library = library;
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
        Decision made =
                Decision.of(id, parked, judgement, resolved.decider(), resolved.resolvedAt());
        return library.inForce(session)
                .chain(policy ->
                        decisions
                                .closeParked(made, session)
                                .chain(closed ->
                                        closed
                                                ? add(made, judgement, policy, resolved, session)
                                                : Uni.createFrom().failure(new CaseNotParked())))
                .replaceWith(Result.RECORDED);
    }

    private Uni<Void> add(
            Decision made,
            Judgement judgement,
            Policy policy,
            EscalationResolved resolved,
            Mutiny.Session session) {
        return decisions
                .add(
                        made,
                        judgement.rationale(),
                        policy.release(),
                        resolved.escalationId().value(),
                        session)
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        consequences.of(
                                made, Actor.of(resolved.decider()), List.of(), policy, session));
    }

    private static DecisionId idOf(EscalationResolved resolved) {
        return new DecisionId(
                Ids.derivedFrom("resolution", resolved.escalationId().value()).toString());
    }
}
