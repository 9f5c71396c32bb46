package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.event.Event;
import steward.contracts.message.MessageFact;
import steward.contracts.referral.ReferralFact;
import steward.messaging.Rows;
import steward.review.policy.PolicyLibrary;

/// Writes decisions down that are known from the topic alone, with what hangs off them. Their reasons are lost and marked so.
@ApplicationScoped
class ReimportDecisions {

    private final StandingCases standing;
    private final PolicyLibrary library;
    private final ReimportStatements statements;
    private final AuditLog audit;

    ReimportDecisions(
            StandingCases standing,
            PolicyLibrary library,
            ReimportStatements statements,
            AuditLog audit) {
        this.standing = standing;
        this.library = library;
        this.statements = statements;
        this.audit = audit;
    }

    /// Before anything is taken in again.
    Uni<Void> begin(Mutiny.Session session) {
        return standing.keep(session);
    }

    /// @param told in the topic's order
    Uni<Void> bring(
            List<Event<DecisionFact>> told, Map<String, Long> report, Mutiny.Session session) {
        return standing.toldOf(told, session)
                .chain(before -> bring(CaseFacts.after(before, told), report, session));
    }

    private Uni<Void> bring(CaseFacts facts, Map<String, Long> report, Mutiny.Session session) {
        if (facts.ends().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return library.inForce(session)
                .chain(policy ->
                        statements
                                .restrict(Rows.write(facts.restricted()), session)
                                .replaceWith(policy))
                .chain(policy ->
                        statements.record(Rows.write(facts.recorded()), policy.release(), session))
                .invoke(added -> {
                    count(report, "decisions reimported", added.size());
                    count(report, "rationales lost", added.size());
                    count(
                            report,
                            "decisions without their case",
                            facts.recorded().size() - added.size());
                })
                .call(added ->
                        audit.noteAll(
                                facts.recorded().stream()
                                        .filter(made -> added.contains(made.decisionId().value()))
                                        .map(ReimportDecisions::noted)
                                        .toList(),
                                session))
                .chain(() -> statements.strike(Rows.write(facts.recorded()), session))
                .chain(() -> statements.ask(Rows.write(facts.recorded()), session))
                .chain(() -> statements.ask(Rows.write(facts.restricted()), session))
                .chain(() -> statements.answer(Rows.write(facts.answered()), session))
                .chain(() -> statements.move(Rows.write(facts.ends()), session));
    }

    private static void count(Map<String, Long> report, String name, int more) {
        report.merge(name, (long) more, Long::sum);
    }

    /// Nobody is asked again before the answers that stand on the topic were read.
    Uni<Void> waitForAnswers(Mutiny.Session session) {
        return statements.waitForAnswers(session);
    }

    /// How often a product was asked.
    Uni<Void> asked(List<Event<EnforcementFact>> requests, Mutiny.Session session) {
        return statements.attempt(Rows.write(requests.stream().map(Event::data).toList()), session);
    }

    /// Who was told, so that nobody is told again.
    Uni<Void> told(List<Event<MessageFact>> messages, Mutiny.Session session) {
        return statements.tell(
                Rows.write(
                        messages.stream()
                                .map(event -> Map.of("type", event.type(), "message", event.data()))
                                .toList()),
                session);
    }

    /// The questions that the specialists have.
    Uni<Void> referred(List<Event<ReferralFact>> questions, Mutiny.Session session) {
        return statements.refer(
                Rows.write(
                        questions.stream()
                                .map(event ->
                                        Map.of(
                                                "event",
                                                event.id().value(),
                                                "question",
                                                event.data()))
                                .toList()),
                session);
    }

    private static AuditNote noted(DecisionRecorded made) {
        return AuditNote.write(
                        Actor.rule("restore"),
                        "reimport-decision",
                        Matter.of("case", made.caseId().value()).in(made.region()))
                .endingIn(made.outcome().name());
    }
}
