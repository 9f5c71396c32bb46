package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.messaging.FaultPoint;
import steward.review.automation.AutomationRules.Reason;
import steward.review.automation.CountAutomation;

/// Records what a rule or model decides, with all that follows from any decision, once its breaker has counted it. In the transaction at hand.
@ApplicationScoped
class RecordAutomated {

    private final Decisions decisions;
    private final DecisionConsequences consequences;
    private final CountAutomation counting;

    RecordAutomated(
            Decisions decisions, DecisionConsequences consequences, CountAutomation counting) {
        this.decisions = decisions;
        this.consequences = consequences;
        this.counting = counting;
    }

    /// Empty where it is recorded; else why people decide.
    Uni<Optional<Reason>> record(Automated automated, Automation terms, Mutiny.Session session) {
        return decisions
                .isCleared(automated.weighed().made().decidedCase().id(), session)
                .chain(cleared ->
                        cleared
                                ? Uni.createFrom().item(Optional.of(Reason.CONTRADICTED))
                                : counted(automated, terms, session));
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
