package steward.review.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.ReportedContent;
import steward.contracts.id.CaseId;
import steward.contracts.id.IdSource;
import steward.contracts.referral.CaseReferred;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.Policy;
import steward.review.queue.Contents;
import steward.review.queue.ReviewCase;

/// Sends parked cases to the specialists, with all that they need to answer, in the transaction that parks them.
@ApplicationScoped
public class AskSpecialists {

    private final Contents contents;
    private final Referrals referrals;
    private final Outbox outbox;
    private final Clock clock;
    private final IdSource ids;

    AskSpecialists(
            Contents contents, Referrals referrals, Outbox outbox, Clock clock, IdSource ids) {
        this.contents = contents;
        this.referrals = referrals;
        this.outbox = outbox;
        this.clock = clock;
        this.ids = ids;
    }

    /// Asks about cases that are confirmed.
    public Uni<Void> aboutConfirmed(
            Collection<ReviewCase> confirmed, Policy policy, Mutiny.Session session) {
        return ask(
                confirmed.stream().map(one -> Question.ofConfirmed(one, policy)).toList(),
                policy,
                session);
    }

    Uni<Void> ask(List<Question> questions, Policy policy, Mutiny.Session session) {
        return ask(questions, clock.instant(), policy, session);
    }

    /// @param at when it is asked
    Uni<Void> ask(List<Question> questions, Instant at, Policy policy, Mutiny.Session session) {
        if (questions.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<CaseId> cases = questions.stream().map(question -> question.asked().id()).toList();
        return contents.latestOf(cases, session)
                .chain(found -> send(questions, found, at, policy, session));
    }

    private Uni<Void> send(
            List<Question> questions,
            Map<CaseId, ReportedContent> contentOf,
            Instant now,
            Policy policy,
            Mutiny.Session session) {
        List<CaseReferred> facts = new ArrayList<>();
        List<Telling<?>> tellings = new ArrayList<>();
        for (Question question : questions) {
            ReviewCase asked = question.asked();
            ReportedContent content =
                    Objects.requireNonNull(
                            contentOf.get(asked.id()),
                            "a case holds the content it was opened with");
            CaseReferred fact = question.referred(content, policy, now);
            facts.add(fact);
            tellings.add(
                    Telling.of(Topics.REFERRALS, fact.key().subject().key(), fact, 0)
                            .tracedBy(asked.traceparent()));
        }
        return referrals
                .add(facts, ids, session)
                .chain(() -> outbox.tellAll(tellings, session))
                .replaceWithVoid();
    }
}
