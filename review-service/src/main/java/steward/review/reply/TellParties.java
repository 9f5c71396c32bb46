package steward.review.reply;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.DecisionId;
import steward.contracts.id.MessageId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.QuestionAsked;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.Policy;
import steward.review.statement.Statement;

/// Tells everyone concerned what a decision came to: those who reported, and the author who was restricted or is one side of a quarrel. Each person once per decision; nobody before
/// every request of the decision has an outcome. The caller holds the case's lock, so that a late report and the last confirmation never miss each other.
@ApplicationScoped
public class TellParties {

    private final ToldDecisions decisions;
    private final Told told;
    private final Outbox outbox;
    private final Clock clock;

    TellParties(ToldDecisions decisions, Told told, Outbox outbox, Clock clock) {
        this.decisions = decisions;
        this.told = told;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// Tells whoever is owed word of these decisions and has not had it; decisions that still wait for an outcome are passed over.
    public Uni<Void> of(Collection<DecisionId> ids, Policy policy, Mutiny.Session session) {
        return due(ids, policy, session)
                .chain(due -> outbox.tellAll(due, session))
                .replaceWithVoid();
    }

    /// Writes down whom [#of] would tell, and answers what; the caller tells it in the same transaction.
    public Uni<List<Telling<?>>> due(
            Collection<DecisionId> ids, Policy policy, Mutiny.Session session) {
        return decisions
                .find(ids, session)
                .chain(found ->
                        Multi.createFrom()
                                .iterable(found)
                                .filter(decision -> decision.open() == 0)
                                .onItem()
                                .transformToUniAndConcatenate(
                                        decision -> due(decision, policy, session))
                                .collect()
                                .asList()
                                .map(each -> each.stream().flatMap(List::stream).toList()));
    }

    private Uni<List<Telling<?>>> due(
            ToldDecision decision, Policy policy, Mutiny.Session session) {
        Instant now = clock.instant();
        if (decision.interim()) {
            return toAuthor(decision, policy, now, session);
        }
        return replies(decision, policy, now, session)
                .chain(replies ->
                        toAuthor(decision, policy, now, session)
                                .map(more ->
                                        Stream.concat(replies.stream(), more.stream()).toList()));
    }

    private Uni<List<Telling<?>>> replies(
            ToldDecision decision, Policy policy, Instant now, Mutiny.Session session) {
        List<Reply> replies = new Replies(decision, statementOf(decision), policy).all();
        List<Told.Message> messages =
                replies.stream()
                        .map(reply -> new Told.Message(reply.messageId(), reply.recipient().id()))
                        .toList();
        return told.claim(decision, Told.Kind.REPLY, messages, now, session)
                .map(fresh ->
                        tellings(
                                replies.stream()
                                        .filter(reply -> fresh.contains(reply.messageId()))
                                        .map(reply -> reply.queued(policy, now))
                                        .toList(),
                                decision));
    }

    private Uni<List<Telling<?>>> toAuthor(
            ToldDecision decision, Policy policy, Instant now, Mutiny.Session session) {
        Statement statement = statementOf(decision);
        if (!statement.isOwed()) {
            return correction(decision, policy, now, session);
        }
        MessageId id = statement.messageId();
        return told.claim(
                        decision,
                        Told.Kind.STATEMENT_OF_REASONS,
                        Set.of(new Told.Message(id, statement.recipient())),
                        now,
                        session)
                .map(fresh ->
                        tellings(
                                fresh.contains(id)
                                        ? List.of(statement.issued(policy, now))
                                        : List.of(),
                                decision));
    }

    /// Who was told of a restriction hears that it stands no more. A new statement says so itself.
    private Uni<List<Telling<?>>> correction(
            ToldDecision decision, Policy policy, Instant now, Mutiny.Session session) {
        Correction correction = new Correction(decision);
        if (!correction.isOwed()) {
            return Uni.createFrom().item(List.of());
        }
        MessageId id = correction.messageId();
        return told.claim(
                        decision,
                        Told.Kind.CORRECTION,
                        Set.of(new Told.Message(id, correction.recipient())),
                        now,
                        session)
                .map(fresh ->
                        tellings(
                                fresh.contains(id)
                                        ? List.of(correction.queued(policy, now))
                                        : List.of(),
                                decision));
    }

    private static List<Telling<?>> tellings(
            List<? extends MessageFact> facts, ToldDecision decision) {
        List<Telling<?>> tellings = new ArrayList<>();
        for (MessageFact fact : facts) {
            tellings.add(
                    Telling.of(
                                    Topics.MESSAGES,
                                    MessageFact.recipientKey(decision.client(), recipientOf(fact)),
                                    fact,
                                    0)
                            .tracedBy(decision.traceparent()));
        }
        return tellings;
    }

    private static String recipientOf(MessageFact fact) {
        return switch (fact) {
            case ReplyQueued reply -> reply.recipientId();
            case StatementOfReasonsIssued statement -> statement.recipientId();
            case QuestionAsked question -> question.recipientId();
        };
    }

    private static Statement statementOf(ToldDecision decision) {
        return new Statement(
                decision.id(),
                decision.caseId(),
                decision.key(),
                decision.outcome(),
                decision.clause(),
                decision.category(),
                decision.language(),
                decision.owner(),
                decision.automatedDetection(),
                decision.automatedDecision(),
                decision.interim(),
                decision.applied(),
                decision.territories() == null ? List.of() : decision.territories(),
                decision.governedOn());
    }
}
