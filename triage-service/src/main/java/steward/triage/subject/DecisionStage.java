package steward.triage.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;
import steward.contracts.cases.CaseKey;
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
import steward.contracts.decision.Outcome;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.triage.flow.StageFlow;
import steward.triage.flow.ToOwner;
import steward.triage.repetition.ContentDecided;

/// Stage 3 for decisions: what a decision means for each report that it covers is told to the report's sender, once.
///
/// A decision covers the reports that its reviewer's case held; later ones are answered one by one, or wait for the decision after reopening.
public final class DecisionStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics, dead letters and traces.
    public static final String NAME = "decisions";

    private final Judging judging;
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, CaseState> cases;
    private @Nullable KeyValueStore<String, LinkedReport> linked;

    public DecisionStage(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, judging.metrics());
        cases = context.getStateStore(CaseStores.CASES);
        linked = context.getStateStore(CaseStores.REPORTS);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        StageFlow way = Objects.requireNonNull(flow);
        Event<DecisionFact> event = way.event(record, DecisionFact.class);
        if (event == null) {
            return;
        }
        switch (event.data()) {
            case DecisionRecorded decided -> decide(record, event, decided);
            case ReportAnswered answered -> answer(record, event, answered);
            case CaseReopened reopened -> reopen(record, event, reopened);
            case CaseParked _ -> judging.metrics().skipped(NAME, "parked");
            case CaseUncovered _ -> judging.metrics().skipped(NAME, "uncovered");
            case CaseRestricted _ -> judging.metrics().skipped(NAME, "restricted");
            case CaseDeadlineNear _ -> judging.metrics().skipped(NAME, "deadline-near");
            case CaseDeadlineMissed _ -> judging.metrics().skipped(NAME, "deadline-missed");
            case InformationAsked _, CaseResumed _ -> judging.metrics().skipped(NAME, "waiting");
        }
    }

    private void decide(
            Record<byte[], byte[]> record, Event<DecisionFact> event, DecisionRecorded decided) {
        CaseState known = caseOf(decided.key(), decided.caseId());
        if (known == null) {
            return;
        }
        put(decided.key(), known.decided(decided.decisionId(), event.time().toEpochMilli()));
        for (LinkedReport report : answeredBy(decided)) {
            settle(
                    record,
                    event,
                    report,
                    new Verdict(
                            decided.caseId(),
                            decided.decisionId(),
                            decided.outcome(),
                            Outcomes.usefulnessOf(
                                    report.submission(),
                                    decided.outcome(),
                                    decided.manifestlyUnfounded())));
        }
        tellOwner(record, known, Verdicts.of(known, decided));
        judging.metrics().took(NAME, "decided");
    }

    private void tellOwner(Record<byte[], byte[]> record, CaseState known, ContentDecided decided) {
        String owner = known.owner();
        if (owner != null && known.likeness() != null) {
            Objects.requireNonNull(flow)
                    .tell(record, Told.OWNERS, owner, ToOwner.CONTENT_DECIDED, decided);
        }
    }

    private void answer(
            Record<byte[], byte[]> record, Event<DecisionFact> event, ReportAnswered answered) {
        CaseState known = caseOf(answered.key(), answered.caseId());
        LinkedReport report =
                Objects.requireNonNull(linked)
                        .get(CaseStores.report(answered.caseId(), answered.submissionId()));
        if (known == null || report == null || report.decision() != null) {
            judging.metrics().skipped(NAME, "nothing-pending");
            return;
        }
        settle(
                record,
                event,
                report,
                new Verdict(
                        answered.caseId(),
                        answered.decisionId(),
                        answered.outcome(),
                        Outcomes.usefulnessOf(report.submission(), answered.outcome(), List.of())));
        judging.metrics().took(NAME, "answered");
    }

    private void reopen(
            Record<byte[], byte[]> record, Event<DecisionFact> event, CaseReopened reopened) {
        CaseState known = caseOf(reopened.key(), reopened.caseId());
        if (known == null || known.isOpen()) {
            return;
        }
        put(reopened.key(), known.reopened(event.time().toEpochMilli()));
        tellOwner(record, known, new ContentDecided(known.caseId(), null));
        judging.metrics().took(NAME, "reopened");
    }

    private void settle(
            Record<byte[], byte[]> record,
            Event<DecisionFact> event,
            LinkedReport report,
            Verdict verdict) {
        Objects.requireNonNull(linked)
                .put(
                        CaseStores.report(verdict.caseId, report.submission()),
                        report.decidedBy(
                                verdict.by, verdict.usefulness, event.time().toEpochMilli()));
        Objects.requireNonNull(flow)
                .forward(
                        record,
                        Told.SENDERS,
                        report.sender().value(),
                        telling(event)
                                .toSender(
                                        report.sender(),
                                        report.submission(),
                                        new SubmissionOutcome(
                                                report.submission(),
                                                verdict.caseId,
                                                verdict.by,
                                                verdict.outcome,
                                                verdict.usefulness,
                                                event.time(),
                                                report.replaced())));
    }

    /// The reports that wait and that the decision covers; where it takes the place of another one, those too that the other one had answered.
    private List<LinkedReport> answeredBy(DecisionRecorded decided) {
        DecisionRecorded.Basis basis = decided.basis();
        DecisionId overturned = basis == null ? null : basis.overturns();
        List<LinkedReport> answered = new ArrayList<>();
        try (KeyValueIterator<String, LinkedReport> entries =
                Objects.requireNonNull(linked)
                        .range(
                                CaseStores.firstReport(decided.caseId()),
                                CaseStores.afterReports(decided.caseId()))) {
            while (entries.hasNext()) {
                LinkedReport report = entries.next().value;
                DecisionId before = report.decision();
                if (before == null
                        ? report.sequence() <= decided.reportsThrough()
                        : before.equals(overturned)) {
                    answered.add(report);
                }
            }
        }
        return answered;
    }

    private @Nullable CaseState caseOf(CaseKey key, CaseId caseId) {
        CaseState known = Objects.requireNonNull(cases).get(key.text());
        if (known == null || !known.caseId().equals(caseId)) {
            judging.metrics().skipped(NAME, "unknown-case");
            return null;
        }
        return known;
    }

    private void put(CaseKey key, CaseState next) {
        Objects.requireNonNull(cases).put(key.text(), next);
    }

    private Telling telling(Event<DecisionFact> event) {
        return new Telling(
                event.id(), event.time(), judging.traces().step(NAME, event.traceparent()));
    }

    private record Verdict(CaseId caseId, DecisionId by, Outcome outcome, Usefulness usefulness) {}
}
