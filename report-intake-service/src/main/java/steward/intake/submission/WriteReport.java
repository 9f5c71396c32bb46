package steward.intake.submission;

import static java.util.Objects.requireNonNull;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.IdSource;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.RequestKey;
import steward.contracts.topic.SenderKey;
import steward.intake.hygiene.ReportRequest;

/// Gives a report its ids and writes its event, before the first attempt to keep it.
@ApplicationScoped
class WriteReport {

    private static final String SOURCE = "/steward/report-intake";

    private final IdSource ids;
    private final Clock clock;

    WriteReport(IdSource ids, Clock clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /// The event may be larger than {@link Event#MAX_BYTES}: whoever asks looks.
    ReceivedReport write(Draft draft) {
        RequestKey key =
                draft.idempotencyKey() == null
                        ? null
                        : RequestKeys.of(draft.client(), draft.idempotencyKey(), draft.report());
        SubmissionId id =
                key == null
                        ? new SubmissionId(ids.next().toString())
                        : RequestKeys.submissionOf(key);
        Instant now = clock.instant();
        ReportReceived fact = factOf(draft, id, key, now);
        String sender =
                SenderKey.of(fact.client(), fact.reporter().kind(), fact.reporter().id(), id)
                        .value();
        Event<ReportReceived> event =
                new Event<>(RequestKeys.eventOf(id), SOURCE, now, sender, 0, traceparent(), fact);
        return new ReceivedReport(
                id, sender, new String(EventJson.write(event), StandardCharsets.UTF_8), key);
    }

    private static ReportReceived factOf(
            Draft draft, SubmissionId id, @Nullable RequestKey key, Instant now) {
        ReportRequest report = draft.report();
        Reporter reporter = ComposeReport.reporter(report, draft.vettedFields());
        return new ReportReceived(
                id,
                draft.client(),
                now,
                ComposeReport.instant(report.occurredAt()),
                reporter,
                ComposeReport.subject(report),
                draft.category().category(),
                draft.category().claimed(),
                report.note(),
                requireNonNull(report.market()),
                report.legalGround(),
                ComposeReport.detector(report.detector()),
                key);
    }

    /// The trace that the report is followed by: the request's where spans are recorded, else a new one that names it and is recorded nowhere.
    private String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        if (span.isValid()) {
            return "00-%s-%s-%s"
                    .formatted(span.getTraceId(), span.getSpanId(), span.getTraceFlags().asHex());
        }
        UUID trace = ids.next();
        HexFormat hex = HexFormat.of();
        return "00-"
                + hex.toHexDigits(trace.getMostSignificantBits())
                + hex.toHexDigits(trace.getLeastSignificantBits())
                + "-"
                + hex.toHexDigits(ids.next().getLeastSignificantBits())
                + "-00";
    }
}
