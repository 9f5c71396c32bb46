package steward.review.arrival;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.ReportedContent;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.ReportAnswered;
import steward.contracts.event.Event;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;

/// A row of `case_report`, with the content that came with it where the case did not hold that yet.
///
/// @param answeredBy the standing decision that a late report is answered from
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record ArrivedRow(
        String caseId,
        String submissionId,
        String region,
        long sequence,
        ReporterKind reporterKind,
        @Nullable String reporterId,
        @Nullable String locale,
        @Nullable Boolean minor,
        String category,
        @Nullable String note,
        Instant receivedAt,
        @Nullable String contentHash,
        @Nullable Subject subject,
        @Nullable String answeredBy) {

    static ArrivedRow of(Event<CaseFact> event, Arrival.Taken taken) {
        CaseReport report = Objects.requireNonNull(taken.report());
        ReportedContent content = taken.content();
        return new ArrivedRow(
                taken.next().id().value(),
                report.submissionId().value(),
                taken.next().region(),
                event.sequence(),
                report.kind(),
                report.reporterId(),
                report.locale(),
                report.minor(),
                report.category(),
                report.note(),
                report.receivedAt(),
                content == null ? null : content.hash(),
                content == null ? null : content.subject(),
                answeredBy(taken));
    }

    private static @Nullable String answeredBy(Arrival.Taken taken) {
        for (DecisionFact fact : taken.says()) {
            if (fact instanceof ReportAnswered answered) {
                return answered.decisionId().value();
            }
        }
        return null;
    }
}
