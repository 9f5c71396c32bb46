package steward.review.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.Decider;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.Policy;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// A case that was decided to be the authorities' goes to those who speak with them, with its content: it is parked and asked about in the decision's own transaction, and so
/// once. See docs/decisions/0262.
@ApplicationScoped
public class ReferToAuthorities {

    /// What the specialists hear of a decision closes what was asked before it, or at its time.
    private static final Duration AFTER = Duration.ofMillis(1);

    private final Cases cases;
    private final AskSpecialists specialists;
    private final Outbox outbox;
    private final Clock clock;

    ReferToAuthorities(Cases cases, AskSpecialists specialists, Outbox outbox, Clock clock) {
        this.cases = cases;
        this.specialists = specialists;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// @param decided the case as it stands with the decision, whose last fact is told
    /// @param standing the decision
    public Uni<Void> refer(
            ReviewCase decided,
            CaseState.Decided standing,
            Decider by,
            Instant decidedAt,
            Policy policy,
            Mutiny.Session session) {
        Instant earliest = decidedAt.plus(AFTER);
        Instant now = clock.instant();
        Instant at = now.isBefore(earliest) ? earliest : now;
        ReviewCase parked = decided.in(standing.refer()).telling(1);
        return cases.store(List.of(parked), policy, session)
                .chain(() -> outbox.tellAll(List.of(told(parked, at)), session))
                .chain(() ->
                        specialists.ask(
                                List.of(Question.ofAuthorities(parked, standing.decision(), by)),
                                at,
                                policy,
                                session));
    }

    private static Telling<CaseParked> told(ReviewCase parked, Instant at) {
        Telling<CaseParked> told =
                Telling.of(
                        Topics.DECISIONS,
                        parked.key().subject().key(),
                        new CaseParked(
                                parked.id(),
                                parked.key(),
                                parked.region(),
                                CaseParked.Reason.REFERRED,
                                at),
                        parked.told());
        return told.tracedBy(parked.traceparent());
    }
}
