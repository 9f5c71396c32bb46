package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.messaging.FaultPoint;
import steward.review.decision.RecordDecision.Command;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Decides a case that is locked and held, in the transaction at hand.
@ApplicationScoped
class DecideHeldCase {

    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final ProposeDecision proposing;
    private final ReadTwice reading;

    DecideHeldCase(
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences,
            ProposeDecision proposing,
            ReadTwice reading) {
        this.weighing = weighing;
        this.decisions = decisions;
        this.consequences = consequences;
        this.proposing = proposing;
        this.reading = reading;
    }

    Uni<Recording> decide(ReviewCase held, Command command, Mutiny.Session session) {
        Optional<Refusal> notHeld =
                DecisionRules.holding(held, command.person(), command.token(), weighing.now());
        if (notHeld.isPresent()) {
            return Uni.createFrom().item(new Recording.Refused(notHeld.get()));
        }
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                held,
                                command.judgement(),
                                command.person(),
                                command.reach(),
                                null,
                                null),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused(Refusal refusal) ->
                                    Uni.createFrom().item(new Recording.Refused(refusal));
                            case Weighed.Allowed allowed -> close(allowed, command, session);
                        });
    }

    private Uni<Recording> close(Weighed.Allowed allowed, Command command, Mutiny.Session session) {
        CaseState.Claimed claimed = CaseState.claimIn(allowed.made().decidedCase().state());
        if (claimed == null) {
            throw new IllegalStateException("only a claimed case is decided by a reviewer");
        }
        return reading.read(new ReadTwice.Judged(allowed, claimed, command), session)
                .chain(read ->
                        read.isPresent()
                                ? Uni.createFrom().item(read.get())
                                : alone(allowed, claimed, command, session));
    }

    private Uni<Recording> alone(
            Weighed.Allowed allowed,
            CaseState.Claimed claimed,
            Command command,
            Mutiny.Session session) {
        return allowed.needsTwo()
                ? proposing.propose(allowed, claimed, command, session)
                : close(allowed, claimed, command, session);
    }

    private Uni<Recording> close(
            Weighed.Allowed allowed,
            CaseState.Claimed claimed,
            Command command,
            Mutiny.Session session) {
        return decisions
                .closeAndAdd(allowed, command.judgement(), command.token(), session)
                .chain(closed ->
                        closed
                                ? record(allowed, claimed, command, session)
                                : Uni.createFrom()
                                        .item(new Recording.Refused(DecisionRules.staleToken())));
    }

    private Uni<Recording> record(
            Weighed.Allowed allowed,
            CaseState.Claimed claimed,
            Command command,
            Mutiny.Session session) {
        Decision made = allowed.made();
        FaultPoint.MID_DECISION.reached();
        return consequences
                .of(
                        made,
                        command.by(),
                        List.of(
                                ClaimEnds.told(
                                        made.decidedCase(),
                                        claimed,
                                        CaseReleased.Reason.DECIDED,
                                        made.decidedAt())),
                        allowed.policy(),
                        session)
                .replaceWith(new Recording.Recorded(DecisionView.of(allowed)));
    }
}
