package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.review.decision.DecideProposed;
import steward.review.policy.Policy;
import steward.review.question.Questions;
import steward.review.referral.AskSpecialists;
import steward.review.reply.TellParties;
import steward.review.resolution.TakeInResolutions;

/// What follows from cases that came in: specialists are asked, late senders answered, answers that waited for a case recorded, and what rules and models propose
/// acted on where policy lets them.
@ApplicationScoped
class ArrivalConsequences {

    private final AskSpecialists specialists;
    private final TellParties parties;
    private final TakeInResolutions resolutions;
    private final Questions questions;
    private final DecideProposed automation;

    ArrivalConsequences(
            AskSpecialists specialists,
            TellParties parties,
            TakeInResolutions resolutions,
            Questions questions,
            DecideProposed automation) {
        this.specialists = specialists;
        this.parties = parties;
        this.resolutions = resolutions;
        this.questions = questions;
        this.automation = automation;
    }

    Uni<Void> of(ArrivedBatch batch, Policy policy, Mutiny.Session session) {
        return specialists
                .aboutConfirmed(batch.referred(), policy, session)
                .chain(() -> parties.of(batch.answering(), policy, session))
                .chain(() -> resolutions.arrived(batch.opened(), session))
                .chain(() -> questions.overtake(batch.resumed(), batch.at(), session))
                .chain(() -> automation.on(batch.proposed(), policy, session));
    }
}
