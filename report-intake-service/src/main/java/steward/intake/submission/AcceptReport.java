package steward.intake.submission;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import steward.access.Problem;
import steward.access.ProblemType;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.submission.RequestKey;
import steward.intake.hygiene.ReportReading;
import steward.intake.status.Receipts.KnownRequest;
import steward.intake.submission.Acceptance.Accepted;
import steward.intake.submission.Acceptance.Refused;
import steward.intake.submission.Acceptance.Store;
import steward.intake.submission.Acceptance.Unavailable;

/// The accept path. An accepted report is durable; a refused one left no trace; the same request, however often and however concurrent, is one submission.
@ApplicationScoped
class AcceptReport {

    private final AdmitReport admitReport;
    private final WriteReport writeReport;
    private final RecentRequests recent;
    private final KnownRequests known;
    private final KeepReport keepReport;

    AcceptReport(
            AdmitReport admitReport,
            WriteReport writeReport,
            RecentRequests recent,
            KnownRequests known,
            KeepReport keepReport) {
        this.admitReport = admitReport;
        this.writeReport = writeReport;
        this.recent = recent;
        this.known = known;
        this.keepReport = keepReport;
    }

    /// @param keyField where the Idempotency-Key stands in this request
    Uni<Acceptance> accept(ClientId client, ReportReading reading, String keyField) {
        return switch (reading) {
            case ReportReading.Refused refused -> refuse(refused.problem());
            case ReportReading.Shaped shaped ->
                    switch (admitReport.admit(client, shaped, keyField)) {
                        case Admission.Undecided _ -> Uni.createFrom().item(new Unavailable());
                        case Admission.Refused refused -> refuse(refused.problem());
                        case Admission.TooMany tooMany ->
                                Uni.createFrom().item(new Acceptance.TooMany(tooMany.usedUp()));
                        case Admission.Admitted admitted ->
                                take(client, writeReport.write(admitted.draft()), keyField);
                    };
        };
    }

    private Uni<Acceptance> take(ClientId client, ReceivedReport report, String keyField) {
        if (report.size() > Event.MAX_BYTES) {
            return refuse(
                    Problem.of(
                            ProblemType.TOO_LARGE,
                            "",
                            "size",
                            "a report whose event has at most "
                                    + Event.MAX_BYTES
                                    + " bytes as written"));
        }
        RequestKey key = report.requestKey();
        return key == null ? keep(client, report) : once(client, report, key, keyField);
    }

    private Uni<Acceptance> once(
            ClientId client, ReceivedReport report, RequestKey key, String keyField) {
        Uni<Acceptance> outcome =
                Uni.createFrom()
                        .deferred(() -> firstTime(client, report, key, keyField))
                        .onItemOrFailure()
                        .invoke((acceptance, _) -> recent.done(key, acceptance))
                        .memoize()
                        .indefinitely();
        RecentRequests.Seen before = recent.seenBefore(key, outcome);
        if (before == null) {
            return outcome;
        }
        return before.hasBodyOf(key)
                ? before.outcome().map(AcceptReport::again)
                : refuse(reused(keyField));
    }

    private Uni<Acceptance> firstTime(
            ClientId client, ReceivedReport report, RequestKey key, String keyField) {
        return known.find(key)
                .chain(found ->
                        found.map(request -> answerTo(request, keyField))
                                .orElseGet(() -> keep(client, report)));
    }

    private static Uni<Acceptance> answerTo(KnownRequest request, String keyField) {
        return request.sameBody()
                ? Uni.createFrom().item(duplicateOf(request))
                : refuse(reused(keyField));
    }

    private Uni<Acceptance> keep(ClientId client, ReceivedReport report) {
        return keepReport
                .keep(client, report)
                .<Acceptance>map(store -> new Accepted(report.submissionId(), false, store))
                .onFailure()
                .recoverWithItem(Unavailable::new);
    }

    private static Acceptance again(Acceptance first) {
        return switch (first) {
            case Accepted accepted -> accepted.again();
            case Refused refused -> refused;
            case Acceptance.TooMany tooMany -> tooMany;
            case Unavailable unavailable -> unavailable;
        };
    }

    private static Acceptance duplicateOf(KnownRequest request) {
        return new Accepted(request.submissionId(), true, Store.KNOWN);
    }

    private static Problem reused(String keyField) {
        return Problem.of(
                ProblemType.KEY_REUSED,
                keyField,
                "same-body",
                "a key of its own for each different body");
    }

    private static Uni<Acceptance> refuse(Problem problem) {
        return Uni.createFrom().item(new Refused(problem));
    }
}
