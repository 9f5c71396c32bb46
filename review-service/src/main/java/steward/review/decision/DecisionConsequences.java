package steward.review.decision;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.enforcement.Enforcements;
import steward.review.policy.Policy;
import steward.review.queue.CaseMatter;
import steward.review.reply.TellParties;

/// What follows from every decision, whoever made it: products are asked to act, other services are told, and so are the people concerned, at once where
/// nothing has to be carried out first. All in the decision's transaction.
@ApplicationScoped
class DecisionConsequences {

    private final Enforcements enforcements;
    private final TellParties parties;
    private final Outbox outbox;
    private final AuditLog audit;

    DecisionConsequences(
            Enforcements enforcements, TellParties parties, Outbox outbox, AuditLog audit) {
        this.enforcements = enforcements;
        this.parties = parties;
        this.outbox = outbox;
        this.audit = audit;
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
                .chain(() -> outbox.tellAll(tellings, session))
                .chain(() ->
                        audit.note(
                                AuditNote.write(
                                                by,
                                                "decide-case",
                                                CaseMatter.of(made.decidedCase()))
                                        .endingIn(made.outcome().name()),
                                session))
                .chain(() ->
                        requests.isEmpty()
                                ? parties.of(List.of(made.id()), policy, session)
                                : Uni.createFrom().voidItem());
    }
}
