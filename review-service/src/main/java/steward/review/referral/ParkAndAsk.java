package steward.review.referral;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.activity.CaseReleased;
import steward.contracts.decision.CaseParked;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// Writes down that a case is parked, and asks, in the transaction at hand.
@ApplicationScoped
class ParkAndAsk {

    private final Cases cases;
    private final ClaimEnds claims;
    private final AskSpecialists specialists;
    private final PolicyLibrary library;
    private final Outbox outbox;

    ParkAndAsk(
            Cases cases,
            ClaimEnds claims,
            AskSpecialists specialists,
            PolicyLibrary library,
            Outbox outbox) {
        this.cases = cases;
        this.claims = claims;
        this.specialists = specialists;
        this.library = library;
        this.outbox = outbox;
    }

    Uni<Void> park(
            CaseState.Claimed ending, Question question, Instant now, Mutiny.Session session) {
        ReviewCase parked = question.asked();
        List<Telling<?>> tellings =
                List.of(
                        Telling.of(
                                        Topics.DECISIONS,
                                        parked.key().subject().key(),
                                        new CaseParked(
                                                parked.id(),
                                                parked.key(),
                                                parked.region(),
                                                CaseParked.Reason.REFERRED,
                                                now),
                                        parked.told())
                                .tracedBy(parked.traceparent()),
                        ClaimEnds.told(parked, ending, CaseReleased.Reason.REFERRED, now));
        return library.inForce(session)
                .chain(policy ->
                        claims.end(ending, CaseReleased.Reason.REFERRED, now, session)
                                .chain(() -> cases.store(List.of(parked), policy, session))
                                .chain(() -> outbox.tellAll(tellings, session))
                                .chain(() -> specialists.ask(List.of(question), policy, session)));
    }
}
