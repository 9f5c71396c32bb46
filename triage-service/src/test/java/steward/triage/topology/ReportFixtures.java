package steward.triage.topology;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.SenderKey;

/// Reports as intake writes them, varied one thing at a time.
record ReportFixtures(
        String submission,
        ReporterKind kind,
        @Nullable String reporter,
        List<String> vettedFields,
        String subject,
        @Nullable String owner,
        String text,
        @Nullable String language,
        String category,
        String market,
        @Nullable String sha256,
        Instant at,
        @Nullable Integer accountAgeDays) {

    static final ClientId CLIENT = new ClientId("social-app");
    static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");
    static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    static ReportFixtures report(String submission) {
        return new ReportFixtures(
                submission,
                ReporterKind.USER,
                "reporter-" + submission,
                List.of(),
                "post-1",
                "owner-1",
                "some words",
                "de",
                "harassment",
                "DE",
                null,
                NOON,
                null);
    }

    ReportFixtures by(ReporterKind who, String id, String... fields) {
        return new ReportFixtures(
                submission,
                who,
                id,
                List.of(fields),
                subject,
                owner,
                text,
                language,
                category,
                market,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures by(String id) {
        return by(ReporterKind.USER, id);
    }

    ReportFixtures about(String what) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                what,
                owner,
                text,
                language,
                category,
                market,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures saying(String words, @Nullable String tongue) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                words,
                tongue,
                category,
                market,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures as(String claimed) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                text,
                language,
                claimed,
                market,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures in(String where) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                text,
                language,
                category,
                where,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures showing(String hash) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                text,
                language,
                category,
                market,
                hash,
                at,
                accountAgeDays);
    }

    ReportFixtures at(Instant when) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                text,
                language,
                category,
                market,
                sha256,
                when,
                accountAgeDays);
    }

    ReportFixtures of(@Nullable String whose) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                whose,
                text,
                language,
                category,
                market,
                sha256,
                at,
                accountAgeDays);
    }

    ReportFixtures fromAnAccountOf(int days) {
        return new ReportFixtures(
                submission,
                kind,
                reporter,
                vettedFields,
                subject,
                owner,
                text,
                language,
                category,
                market,
                sha256,
                at,
                days);
    }

    SubmissionId id() {
        return new SubmissionId(submission);
    }

    SenderKey sender() {
        return SenderKey.of(CLIENT, kind, reporter, id());
    }

    ReportReceived fact() {
        return new ReportReceived(
                id(),
                CLIENT,
                at,
                null,
                new Reporter(kind, reporter, "de", null, accountAgeDays, vettedFields),
                new Subject(
                        "feed",
                        "post",
                        subject,
                        null,
                        null,
                        owner == null ? null : new Subject.Owner(owner, null, false, 100, 0),
                        text,
                        language,
                        sha256 == null
                                ? List.of()
                                : List.of(
                                        new MediaReference(
                                                MediaReference.Kind.IMAGE,
                                                "https://media.example/1",
                                                sha256,
                                                null,
                                                null)),
                        List.of(),
                        null,
                        false,
                        new Subject.Audience(1_000L, 99L),
                        null,
                        Map.of()),
                category,
                null,
                null,
                market,
                null,
                null,
                null);
    }

    Event<SubmissionFact> event() {
        return new Event<>(
                new EventId(Ids.derivedFrom("report", submission).toString()),
                "/steward/intake",
                at,
                sender().value(),
                0,
                TRACE,
                fact());
    }
}
