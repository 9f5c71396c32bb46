package steward.triage.subject;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.TextRisk;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.triage.flow.Expiry;
import steward.triage.flow.JsonSerde;
import steward.triage.flow.StageFlow;
import steward.triage.owner.ReportAboutOwner;
import steward.triage.reply.ProposeReply;
import steward.triage.rule.Release;
import steward.triage.signal.Findings;
import steward.triage.signal.Reported;
import steward.triage.standing.ReportFromSender;

/// Stage 3 for reports: each joins the case of its key, or opens it; the submission's sender is told which.
public final class CaseStage implements Processor<byte[], byte[], String, Object> {

    /// Name of this stage in metrics, dead letters and traces.
    public static final String NAME = "cases";

    /// What a case says beyond its report is a few kilobytes.
    private static final int SURELY_FITS = 48 * 1024;

    private final Judging judging;
    private final JsonSerde<ReportAboutOwner> reports = new JsonSerde<>(ReportAboutOwner.class);
    private @Nullable StageFlow flow;
    private @Nullable KeyValueStore<String, CaseState> cases;
    private @Nullable KeyValueStore<String, LinkedReport> linked;
    private @Nullable KeyValueStore<String, Long> senders;

    public CaseStage(Judging judging) {
        this.judging = judging;
    }

    @Override
    public void init(ProcessorContext<String, Object> context) {
        flow = new StageFlow(NAME, context, judging.metrics());
        KeyValueStore<String, CaseState> states = context.getStateStore(CaseStores.CASES);
        KeyValueStore<String, LinkedReport> parts = context.getStateStore(CaseStores.REPORTS);
        KeyValueStore<String, Long> who = context.getStateStore(CaseStores.SENDERS);
        cases = states;
        linked = parts;
        senders = who;
        RankAnew.of(context, states, judging);
        Expiry.of(context, states, CaseState::touchedAt, CaseStores.CASE_FOR);
        Expiry.of(context, parts, LinkedReport::touchedAt, CaseStores.CASE_FOR);
        Expiry.of(context, who, Long::longValue, CaseStores.CASE_FOR);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        StageFlow way = Objects.requireNonNull(flow);
        ReportAboutOwner about = way.document(record, reports);
        if (about == null) {
            return;
        }
        Joining joining = way.judged(record, () -> judge(about, record.value().length));
        if (joining == null) {
            judging.metrics().skipped(NAME, "not-joined");
            return;
        }
        remember(joining);
        tell(way, record, joining);
    }

    private @Nullable Joining judge(ReportAboutOwner about, int size) {
        ReportFromSender from = about.from();
        Release release = judging.releases().get().inForceAt(from.time());
        ReportOnCase claimed =
                ReportOnCase.of(about, judging.known(), judging.surges().get(), release);
        CaseState known = Objects.requireNonNull(cases).get(claimed.key().text());
        if (known != null && isLinked(known.caseId(), from)) {
            return null;
        }
        boolean newSender =
                known == null
                        || Objects.requireNonNull(senders)
                                        .get(CaseStores.sender(known.caseId(), from.sender()))
                                == null;
        boolean judgedBefore = known != null && known.holds(from.contentHash());
        Findings findings = judgedBefore ? Findings.NONE : findingsOf(claimed);
        ReportOnCase recognised = claimed.recognising(findings, release);
        ReportOnCase report =
                known == null && ProposeReply.mayBeAsked(from.report(), release)
                        ? recognised.hearing(findingsOfNote(recognised))
                        : recognised;
        TextRisk risk = judgedBefore ? null : judging.textRisk().of(findings);
        CaseStep step = JoinCase.join(known, report, newSender, risk, release);
        Telling telling =
                new Telling(
                        from.event(), from.time(), judging.traces().step(NAME, from.traceparent()));
        List<Event<CaseFact>> events = telling.caseEvents(step, report.key());
        return new Joining(
                report,
                step,
                telling,
                size > SURELY_FITS ? events.stream().map(FittedEvent::of).toList() : events);
    }

    private Findings findingsOf(ReportOnCase report) {
        Findings findings =
                judging.signals()
                        .of(
                                Reported.of(report.report().subject(), report.language()),
                                CaseStage::isSettled);
        findings.unknown().keySet().forEach(judging.metrics()::noAnswer);
        return findings;
    }

    /// What the sender says themselves, which counts where it may be all that is said.
    private Findings findingsOfNote(ReportOnCase report) {
        return judging.signals()
                .of(
                        new Reported(report.report().note(), report.language(), List.of()),
                        Findings::areOfLexicon);
    }

    /// A file that is known for what it is settles the case: whatever its words are, specialists take it.
    private static boolean isSettled(Findings findings) {
        return findings.media().stream()
                .anyMatch(match -> match.confirmed() && match.distance() == 0);
    }

    private boolean isLinked(CaseId caseId, ReportFromSender from) {
        return Objects.requireNonNull(linked)
                        .get(CaseStores.report(caseId, from.report().submissionId()))
                != null;
    }

    private void remember(Joining joining) {
        CaseState next = joining.step.next();
        ReportFromSender from = joining.report.from();
        long at = from.time().toEpochMilli();
        CaseKey key = joining.report.key();
        Objects.requireNonNull(cases).put(key.text(), next);
        Objects.requireNonNull(linked)
                .put(
                        CaseStores.report(next.caseId(), from.report().submissionId()),
                        new LinkedReport(
                                from.report().submissionId(),
                                from.sender(),
                                joining.step.firstSequence(),
                                null,
                                null,
                                at));
        var _ =
                Objects.requireNonNull(senders)
                        .putIfAbsent(CaseStores.sender(next.caseId(), from.sender()), at);
    }

    private void tell(StageFlow way, Record<byte[], byte[]> record, Joining joining) {
        ReportFromSender from = joining.report.from();
        CaseState next = joining.step.next();
        joining.events.forEach(event -> way.forward(record, Told.CASES, event.subject(), event));
        way.forward(
                record,
                Told.SENDERS,
                from.sender().value(),
                joining.telling.toSender(
                        from.sender(),
                        from.report().submissionId(),
                        new SubmissionLinked(
                                from.report().submissionId(),
                                next.caseId(),
                                next.region(),
                                from.time())));
        judging.count(joining.step, joining.report.language());
    }

    private record Joining(
            ReportOnCase report, CaseStep step, Telling telling, List<Event<CaseFact>> events) {}
}
