package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.contracts.decision.Decider;
import steward.contracts.id.DecisionId;
import steward.contracts.id.IdSource;
import steward.contracts.id.SubmissionId;
import steward.messaging.FaultPoint;
import steward.review.decision.RecordDecision.Command;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Decides a case that is locked and held, in the transaction at hand.
@ApplicationScoped
class DecideHeldCase {

    private final PolicyLibrary library;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final Clock clock;
    private final IdSource ids;

    DecideHeldCase(
            PolicyLibrary library,
            Decisions decisions,
            DecisionConsequences consequences,
            Clock clock,
            IdSource ids) {
        this.library = library;
        this.decisions = decisions;
        this.consequences = consequences;
        this.clock = clock;
        this.ids = ids;
    }

    Uni<Recording> decide(ReviewCase held, Command command, Mutiny.Session session) {
        Optional<Refusal> notHeld =
                DecisionRules.holding(held, command.person(), command.token(), clock.instant());
        if (notHeld.isPresent()) {
            return Uni.createFrom().item(new Recording.Refused(notHeld.get()));
        }
        return library.inForce(session)
                .chain(policy ->
                        decisions
                                .reportsAmong(
                                        held.id(),
                                        command.judgement().manifestlyUnfounded(),
                                        session)
                                .chain(reports -> judge(held, command, reports, policy, session)));
    }

    private Uni<Recording> judge(
            ReviewCase held,
            Command command,
            Set<SubmissionId> reports,
            Policy policy,
            Mutiny.Session session) {
        Optional<Refusal> refusal =
                new DecisionRules(policy, clock.instant())
                        .judging(held, command.judgement(), reports);
        if (refusal.isPresent()) {
            return Uni.createFrom().item(new Recording.Refused(refusal.get()));
        }
        Decision made =
                Decision.of(
                        new DecisionId(ids.next().toString()),
                        held,
                        command.judgement(),
                        new Decider(Decider.Kind.REVIEWER, command.person().value(), null, null),
                        clock.instant());
        return decisions
                .close(made, command.token(), session)
                .chain(closed ->
                        closed
                                ? record(made, command, policy, session)
                                : Uni.createFrom()
                                        .item(new Recording.Refused(DecisionRules.staleToken())));
    }

    private Uni<Recording> record(
            Decision made, Command command, Policy policy, Mutiny.Session session) {
        CaseState.Claimed claimed = CaseState.claimIn(made.decidedCase().state());
        if (claimed == null) {
            throw new IllegalStateException("only a claimed case is decided by a reviewer");
        }
        return decisions
                .add(made, command.judgement().rationale(), policy.release(), null, session)
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        consequences.of(
                                made,
                                command.by(),
                                List.of(
                                        ClaimEnds.told(
                                                made.decidedCase(),
                                                claimed,
                                                CaseReleased.Reason.DECIDED,
                                                made.decidedAt())),
                                policy,
                                session))
                .replaceWith(new Recording.Recorded(DecisionView.of(made)));
    }
}
