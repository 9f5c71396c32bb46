package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.messaging.FaultPoint;
import steward.messaging.Transactions;
import steward.review.decision.SecondPerson.Present;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// A lead records another decision in the place of the one that stands. That one stays as it was made; what it asked for is undone, its strike taken back, and
/// who was told of it is told of the new one. In one transaction.
@ApplicationScoped
class OverturnDecision {

    private final Transactions transactions;
    private final Cases cases;
    private final WeighJudgement weighing;
    private final Decisions decisions;
    private final DecisionConsequences consequences;

    OverturnDecision(
            Transactions transactions,
            Cases cases,
            WeighJudgement weighing,
            Decisions decisions,
            DecisionConsequences consequences) {
        this.transactions = transactions;
        this.cases = cases;
        this.weighing = weighing;
        this.decisions = decisions;
        this.consequences = consequences;
    }

    /// A lead's wish.
    record Command(CaseId caseId, DecisionId overturned, Present lead, Judgement judgement) {}

    Uni<Recording> overturn(Command command) {
        return transactions.in(session ->
                cases.lockOne(command.caseId(), command.lead().reach().regions(), session)
                        .chain(found ->
                                found == null || !command.lead().maySee(found)
                                        ? Uni.createFrom().item(new Recording.NotFound())
                                        : checked(found, command, session)));
    }

    private Uni<Recording> checked(ReviewCase found, Command command, Mutiny.Session session) {
        Optional<Refusal> refusal = standing(found, command.overturned());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        return decisions
                .isDecider(command.lead().person(), found.id(), session)
                .chain(before ->
                        before
                                ? refused(
                                        Refusal.conflict(
                                                "person",
                                                "another",
                                                "somebody who did not decide the case before"))
                                : weigh(found, command, session));
    }

    /// What is confirmed is the specialists' to decide.
    private static Optional<Refusal> standing(ReviewCase found, DecisionId overturned) {
        if (!(found.state() instanceof CaseState.Decided decided)
                || !decided.decision().equals(overturned)) {
            return Optional.of(
                    Refusal.conflict(
                            "overturns", "standing", "the decision that stands on this case"));
        }
        return found.isForSpecialists()
                ? Optional.of(
                        Refusal.conflict(
                                "overturns", "desk", "a decision that is not the specialists'"))
                : Optional.empty();
    }

    private Uni<Recording> weigh(ReviewCase found, Command command, Mutiny.Session session) {
        return weighing.weigh(
                        new WeighJudgement.Matter(
                                found,
                                command.judgement(),
                                command.lead().person(),
                                command.lead().reach(),
                                null,
                                command.overturned()),
                        session)
                .chain(weighed ->
                        switch (weighed) {
                            case Weighed.Refused(Refusal refusal) -> refused(refusal);
                            case Weighed.Allowed allowed -> {
                                Refusal refusal = unfit(allowed);
                                yield refusal == null
                                        ? record(allowed, command, session)
                                        : refused(refusal);
                            }
                        });
    }

    private static @Nullable Refusal unfit(Weighed.Allowed allowed) {
        if (allowed.needsTwo()) {
            return Refusal.invalid(
                    "actions",
                    "reversible",
                    "only what can be undone, under a clause that one person decides, and nothing for good where somebody may have been framed: the rest needs two people");
        }
        return allowed.made().basis().overturns() == null
                ? Refusal.invalid("outcome", "different", "something else than what stands")
                : null;
    }

    private Uni<Recording> record(
            Weighed.Allowed allowed, Command command, Mutiny.Session session) {
        Decision made = allowed.made();
        return decisions
                .closeAgain(made, session)
                .chain(() -> decisions.add(allowed, command.judgement(), null, session))
                .invoke(FaultPoint.MID_DECISION::reached)
                .chain(() ->
                        consequences.of(
                                made, command.lead().by(), List.of(), allowed.policy(), session))
                .replaceWith(new Recording.Recorded(DecisionView.of(allowed)));
    }

    private static Uni<Recording> refused(Refusal refusal) {
        return Uni.createFrom().item(new Recording.Refused(refusal));
    }
}
