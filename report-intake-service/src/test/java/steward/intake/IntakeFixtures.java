package steward.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.MessageId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.ReplyQueued;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubjectRef;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.intake.hygiene.ReportFixtures;
import steward.localplatform.testing.TestPlatform;

/// Reports as the demo clients send them, and what they are told.
final class IntakeFixtures {

    static final String CLIENT = "social-app";
    static final String OTHER_CLIENT = "market-place";

    private IntakeFixtures() {}

    static String report(String subjectId) {
        return reportBy("reader-of-" + subjectId, subjectId);
    }

    static String reportOf(String subjectId, String text) {
        return ReportFixtures.aReport(
                        report -> {
                            ReportFixtures.reporter(report).put("id", "reader-of-" + subjectId);
                            ReportFixtures.subject(report).put("id", subjectId).put("text", text);
                        })
                .toString();
    }

    static String reportBy(String sender, String subjectId) {
        return ReportFixtures.aReport(
                        report -> {
                            ReportFixtures.reporter(report).put("id", sender);
                            ReportFixtures.subject(report).put("id", subjectId);
                        })
                .toString();
    }

    static String unique() {
        return UUID.randomUUID().toString();
    }

    static List<Event<SubmissionFact>> submissionsAbout(TestPlatform platform, String id) {
        return TopicFixtures.eventsOf(
                        platform.bootstrapServers(), Topics.SUBMISSIONS, SubmissionFact.class)
                .stream()
                .filter(event ->
                        event.data() instanceof ReportReceived report
                                && report.subject().id().startsWith(id))
                .filter(event -> event.subject().startsWith(CLIENT))
                .toList();
    }

    static EnforcementRequested enforcement(EnforcementId id) {
        return enforcement(id, 1);
    }

    static EnforcementRequested enforcement(EnforcementId id, int attempt) {
        return new EnforcementRequested(
                id,
                new DecisionId("d-1"),
                new CaseId("c-1"),
                new ClientId(CLIENT),
                new SubjectRef(new ClientId(CLIENT), "social", "post", "p-1"),
                "u-2",
                new EnforcementAction(
                        "remove_content",
                        EnforcementAction.Target.CONTENT,
                        Duration.ofDays(7),
                        Map.of()),
                "harassment",
                "DE",
                attempt,
                Instant.now());
    }

    static ReplyQueued reply(MessageId id) {
        return new ReplyQueued(
                id,
                new ClientId(CLIENT),
                "u-1",
                new CaseId("c-1"),
                new DecisionId("d-1"),
                List.of(new SubmissionId("s-1")),
                Outcome.VIOLATION,
                "de",
                "reply.violation",
                "Danke.",
                Instant.now());
    }
}
