package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.DecisionId;
import steward.contracts.topic.Topics;
import steward.messaging.Telling;
import steward.review.automation.CountAutomation;
import steward.review.doublereview.DrawRecheck;
import steward.review.enforcement.Enforcements;
import steward.review.policy.Policy;
import steward.review.queue.CaseMatter;
import steward.review.queue.ReviewCase;
import steward.review.strike.Account;
import steward.review.strike.Strikes;

/// What follows from every decision, whoever made it: products are asked to act, other services are told, and so are the people concerned, at once where
/// nothing has to be carried out first. The author's account gets the decision's strike, and loses that of the one before. All in the decision's transaction.
@ApplicationScoped
class DecisionConsequences {

    private final Enforcements enforcements;
    private final Standing standing;
    private final TellConcerned concerned;
    private final AuditLog audit;

    DecisionConsequences(
            Enforcements enforcements, Standing standing, TellConcerned concerned, AuditLog audit) {
        this.enforcements = enforcements;
        this.standing = standing;
        this.concerned = concerned;
        this.audit = audit;
    }

    /// What decisions count for: accounts, the breakers of rules and models, and the share that is read again.
    @ApplicationScoped
    static class Standing {
        private final Strikes strikes;
        private final CountAutomation automation;
        private final DrawRecheck draw;

        Standing(Strikes strikes, CountAutomation automation, DrawRecheck draw) {
            this.strikes = strikes;
            this.automation = automation;
            this.draw = draw;
        }

        Uni<Void> of(Decision made, Policy policy, Mutiny.Session session) {
            return counted(made, session)
                    .chain(() -> draw.from(made.forRecheck(), policy, session));
        }

        private Uni<Void> counted(Decision made, Mutiny.Session session) {
            DecisionId overturned = made.basis().overturns();
            return overturned == null
                    ? strike(made, session)
                    : strike(made, session)
                            .chain(() ->
                                    automation.overturned(
                                            overturned,
                                            made.id(),
                                            made.decidedCase().region(),
                                            session));
        }

        private Uni<Void> strike(Decision made, Mutiny.Session session) {
            ReviewCase decided = made.decidedCase();
            Account account = Account.authorOf(decided);
            DecisionRecorded.AddedStrike strike = made.basis().strike();
            boolean takesPlace = strike != null || made.basis().overturns() != null;
            Uni<Void> before =
                    decided.decisions() == 0 || !takesPlace
                            ? Uni.createFrom().voidItem()
                            : strikes.takeBack(decided.id(), made.id(), made.decidedAt(), session);
            return account == null || strike == null
                    ? before
                    : before.chain(() ->
                            strikes.give(
                                    new Strikes.Given(
                                            made.id(),
                                            decided.id(),
                                            decided.region(),
                                            account,
                                            strike,
                                            made.decidedAt()),
                                    session));
        }
    }

    /// @param besides what else is told with it, such as the end of a claim
    /// @param by who decided, for the audit log
    Uni<Void> of(
            Decision made,
            Actor by,
            List<? extends Telling<?>> besides,
            Policy policy,
            Mutiny.Session session) {
        List<EnforcementRequested> requests = made.enforcements();
        List<Telling<?>> tellings = new ArrayList<>();
        String key = made.decidedCase().key().subject().key();
        String trace = made.decidedCase().traceparent();
        tellings.add(
                Telling.of(Topics.DECISIONS, key, made.recorded(), made.decidedCase().told() + 1)
                        .tracedBy(trace));
        for (EnforcementRequested request : requests) {
            tellings.add(Telling.of(Topics.ENFORCEMENTS, key, request, 0).tracedBy(trace));
        }
        tellings.addAll(besides);
        return enforcements
                .ask(requests, made.decidedCase().region(), session)
                .chain(() -> standing.of(made, policy, session))
                .chain(() -> concerned.due(made, !requests.isEmpty(), policy, session))
                .invoke(tellings::addAll)
                .chain(() ->
                        audit.noteAll(
                                List.of(
                                        AuditNote.write(
                                                        by,
                                                        "decide-case",
                                                        CaseMatter.of(made.decidedCase()))
                                                .endingIn(made.outcome().name())),
                                tellings,
                                session))
                .chain(() -> concerned.refer(made, policy, session));
    }
}
