package steward.review.restoration;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.decision.CaseDeadlineMissed;
import steward.contracts.decision.CaseDeadlineNear;
import steward.contracts.decision.CaseParked;
import steward.contracts.decision.CaseReopened;
import steward.contracts.decision.CaseRestricted;
import steward.contracts.decision.CaseResumed;
import steward.contracts.decision.CaseUncovered;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.InformationAsked;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.DecisionId;
import steward.contracts.topic.Topics;
import steward.messaging.Told;
import steward.review.arrival.AnswerLateReports;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.reply.TellParties;

/// Who is owed word and had it not when the database was lost: it was written down, and died before it was published.
@ApplicationScoped
class OwedWord {

    private final PolicyLibrary library;
    private final TellParties parties;
    private final AnswerLateReports late;

    OwedWord(PolicyLibrary library, TellParties parties, AnswerLateReports late) {
        this.library = library;
        this.parties = parties;
        this.late = late;
    }

    /// After decisions and messages were brought back.
    Uni<Void> tell(Told told, Map<String, Long> report, Mutiny.Session session) {
        return library.inForce(session)
                .chain(policy ->
                        told.on(
                                        Topics.DECISIONS,
                                        DecisionFact.class,
                                        facts -> parties.of(decisions(facts), policy, session))
                                .chain(() -> answer(policy, report, session)));
    }

    private Uni<Void> answer(Policy policy, Map<String, Long> report, Mutiny.Session session) {
        return late.all(policy, session)
                .invoke(answered -> report.put("late reports answered", answered))
                .replaceWithVoid();
    }

    private static List<DecisionId> decisions(List<Event<DecisionFact>> facts) {
        return facts.stream()
                .map(Event::data)
                .flatMap(fact ->
                        switch (fact) {
                            case DecisionRecorded made -> Stream.of(made.decisionId());
                            case ReportAnswered answered -> Stream.of(answered.decisionId());
                            case CaseRestricted restricted -> Stream.of(restricted.decisionId());
                            case CaseParked _,
                                    CaseReopened _,
                                    CaseUncovered _,
                                    CaseDeadlineNear _,
                                    CaseDeadlineMissed _,
                                    InformationAsked _,
                                    CaseResumed _ ->
                                    Stream.<DecisionId>empty();
                        })
                .distinct()
                .toList();
    }
}
