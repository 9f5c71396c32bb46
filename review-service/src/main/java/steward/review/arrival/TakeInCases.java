package steward.review.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseReported;
import steward.contracts.decision.Outcome;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.SubmissionId;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseState;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Takes a batch of case events in: read the cases with one statement, decide in memory, write with a few, however long the batch is.
@ApplicationScoped
class TakeInCases {

    private final PolicyLibrary library;
    private final Cases cases;
    private final Reports reports;
    private final WriteArrivals writing;
    private final ArrivalRules rules;

    TakeInCases(
            PolicyLibrary library,
            Cases cases,
            Reports reports,
            WriteArrivals writing,
            ArrivalRules rules) {
        this.library = library;
        this.cases = cases;
        this.reports = reports;
        this.writing = writing;
        this.rules = rules;
    }

    Uni<Void> takeIn(List<Event<CaseFact>> events, Mutiny.Session session) {
        List<Event<CaseFact>> own = rules.own(events);
        if (own.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return library.inForce(session)
                .chain(policy ->
                        cases.lock(idsOf(own), rules.regions(), session)
                                .chain(standing -> takeIn(own, standing, policy, session)));
    }

    private Uni<Void> takeIn(
            List<Event<CaseFact>> own,
            Map<CaseId, ReviewCase> standing,
            Policy policy,
            Mutiny.Session session) {
        return reports.attached(
                        standing.keySet().stream().map(CaseId::value).toList(),
                        passedReports(own, standing),
                        session)
                .chain(attached ->
                        reports.answeredByRule(answered(standing), session)
                                .chain(answered ->
                                        writing.write(
                                                ArrivedBatch.of(
                                                        own,
                                                        standing,
                                                        rules.under(policy, attached, answered)),
                                                policy,
                                                session)));
    }

    /// Almost always none.
    private static List<CaseId> answered(Map<CaseId, ReviewCase> standing) {
        return standing.values().stream()
                .filter(known ->
                        known.state() instanceof CaseState.Decided decided
                                && decided.outcome() == Outcome.ANSWERED)
                .map(ReviewCase::id)
                .toList();
    }

    private static List<CaseId> idsOf(List<Event<CaseFact>> events) {
        return events.stream().map(event -> event.data().caseId()).distinct().toList();
    }

    /// Reports at or before what their case has seen: almost always none.
    private static List<SubmissionId> passedReports(
            List<Event<CaseFact>> events, Map<CaseId, ReviewCase> standing) {
        List<SubmissionId> passed = new ArrayList<>();
        for (Event<CaseFact> event : events) {
            ReviewCase known = standing.get(event.data().caseId());
            if (event.data() instanceof CaseReported reported
                    && known != null
                    && event.sequence() <= known.seen().sequence()) {
                passed.add(reported.report().submissionId());
            }
        }
        return passed;
    }
}
