package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.review.policy.Policy;
import steward.review.question.Questions;
import steward.review.referral.AskSpecialists;
import steward.review.reply.TellParties;
import steward.review.resolution.TakeInResolutions;

/// What follows from cases that came in: specialists are asked, late senders answered, and answers that waited for a case recorded.
@ApplicationScoped
class ArrivalConsequences {

    private final AskSpecialists specialists;
    private final TellParties parties;
    private final TakeInResolutions resolutions;
    private final Questions questions;

    ArrivalConsequences(
            AskSpecialists specialists,
            TellParties parties,
            TakeInResolutions resolutions,
            Questions questions) {
        this.specialists = specialists;
        this.parties = parties;
        this.resolutions = resolutions;
        this.questions = questions;
    }

    Uni<Void> of(ArrivedBatch batch, Policy policy, Mutiny.Session session) {
        return specialists
                .aboutConfirmed(batch.referred(), policy, session)
                .chain(() -> parties.of(batch.answering(), policy, session))
                .chain(() -> resolutions.arrived(batch.opened(), session))
                .chain(() -> questions.overtake(batch.resumed(), batch.at(), session));
    }
}
