package steward.review.arrival;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.activity.CaseReleased;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReprioritised;
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
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.SubmissionId;
import steward.contracts.topic.Topics;
import steward.messaging.Telling;
import steward.review.automation.Proposed;
import steward.review.queue.CaseState;
import steward.review.queue.ClaimEnds;
import steward.review.queue.ReviewCase;

/// What a batch of case events comes to: each event meets the case as the one before left it. Pure.
final class ArrivedBatch {

    private final Map<CaseId, ReviewCase> standing;
    private final Map<CaseId, ReviewCase> changed = new LinkedHashMap<>();
    private final Map<CaseId, ReviewCase> referred = new LinkedHashMap<>();
    private final List<CaseId> opened = new ArrayList<>();
    private final List<CaseId> resumed = new ArrayList<>();
    private final Map<CaseId, Proposed> proposed = new LinkedHashMap<>();
    private final List<ArrivedRow> rows = new ArrayList<>();
    private final List<RankChangeRow> rankChanges = new ArrayList<>();
    private final List<CaseState.Claimed> revoked = new ArrayList<>();
    private final List<Telling<?>> tellings = new ArrayList<>();
    private final List<ReportAnswered> answers = new ArrayList<>();

    private final Instant at;

    private ArrivedBatch(Map<CaseId, ReviewCase> standing, Instant at) {
        this.standing = new HashMap<>(standing);
        this.at = at;
    }

    /// @throws CaseNotOpened when an event speaks of a case that is neither here nor opened by the batch
    static ArrivedBatch of(
            List<Event<CaseFact>> events, Map<CaseId, ReviewCase> standing, Arriving arriving) {
        ArrivedBatch batch = new ArrivedBatch(standing, arriving.now());
        for (Event<CaseFact> event : events) {
            ReviewCase before = batch.standing.get(event.data().caseId());
            switch (arriving.of(before, event)) {
                case Arrival.Passed _ -> {}
                case Arrival.NoSuchCase _ -> throw new CaseNotOpened();
                case Arrival.Taken taken -> batch.take(before, event, taken);
            }
        }
        return batch;
    }

    /// What reports come to that decided cases hold unanswered; one whose case was reopened by another before it waits for the next decision.
    static ArrivedBatch of(
            List<UnansweredReport> unanswered, Map<CaseId, ReviewCase> standing, Instant now) {
        ArrivedBatch batch = new ArrivedBatch(standing, now);
        for (UnansweredReport report : unanswered) {
            ReviewCase holding = batch.standing.get(new CaseId(report.caseId()));
            if (holding != null && holding.state() instanceof CaseState.Decided decided) {
                batch.follow(
                        LateReport.held(
                                decided,
                                holding,
                                new SubmissionId(report.submissionId()),
                                report.novelty(),
                                now),
                        holding.opening().traceparent());
            }
        }
        return batch;
    }

    private void take(@Nullable ReviewCase before, Event<CaseFact> event, Arrival.Taken taken) {
        if (before == null) {
            opened.add(taken.next().id());
            propose(event);
        } else if (event.data() instanceof CaseReprioritised) {
            RankChangeRow change = RankChangeRow.of(before, taken.next(), at);
            if (change != null) {
                rankChanges.add(change);
            }
        }
        if (taken.report() != null) {
            rows.add(ArrivedRow.of(event, taken));
        }
        follow(taken, event.traceparent());
    }

    private void propose(Event<CaseFact> event) {
        if (event.data() instanceof CaseOpened fresh) {
            Proposed.with(fresh).ifPresent(one -> proposed.put(fresh.caseId(), one));
        }
    }

    private void follow(Arrival.Taken taken, @Nullable String trace) {
        ReviewCase next = taken.next();
        standing.put(next.id(), next);
        changed.put(next.id(), next);
        long sequence = next.told() - taken.says().size();
        for (DecisionFact fact : taken.says()) {
            sequence++;
            tellings.add(
                    Telling.of(Topics.DECISIONS, next.key().subject().key(), fact, sequence)
                            .tracedBy(trace));
            note(fact);
        }
        if (taken.refers()) {
            referred.put(next.id(), next);
        }
        if (taken.revoked() != null) {
            CaseState.Claimed claim = Objects.requireNonNull(taken.revoked());
            revoked.add(claim);
            tellings.add(
                    ClaimEnds.told(next, claim, CaseReleased.Reason.REVOKED, at).tracedBy(trace));
        }
    }

    private void note(DecisionFact fact) {
        switch (fact) {
            case ReportAnswered answered -> answers.add(answered);
            case CaseResumed resumption -> resumed.add(resumption.caseId());
            case CaseReopened _,
                    CaseParked _,
                    DecisionRecorded _,
                    CaseUncovered _,
                    CaseRestricted _,
                    CaseDeadlineNear _,
                    CaseDeadlineMissed _,
                    InformationAsked _ -> {}
        }
    }

    /// When it is taken in.
    Instant at() {
        return at;
    }

    /// The cases as they stand after the batch.
    Collection<ReviewCase> changed() {
        return changed.values();
    }

    /// The cases that the specialists are asked about.
    Collection<ReviewCase> referred() {
        return referred.values();
    }

    /// The cases that the batch opened.
    List<CaseId> opened() {
        return opened;
    }

    /// The cases that wait for no answer any more because of it.
    List<CaseId> resumed() {
        return resumed;
    }

    /// What rules and models propose for those.
    Map<CaseId, Proposed> proposed() {
        return proposed;
    }

    /// The reports that it brought.
    List<ArrivedRow> reports() {
        return rows;
    }

    /// What ranks otherwise without a further report.
    List<RankChangeRow> rankChanges() {
        return rankChanges;
    }

    /// The claims that it ended.
    List<CaseState.Claimed> revoked() {
        return revoked;
    }

    List<Telling<?>> tellings() {
        return tellings;
    }

    /// Late reports that it answered.
    List<ReportAnswered> answers() {
        return answers;
    }

    /// The decisions that they were answered from.
    List<DecisionId> answering() {
        return answers.stream().map(ReportAnswered::decisionId).toList();
    }
}
