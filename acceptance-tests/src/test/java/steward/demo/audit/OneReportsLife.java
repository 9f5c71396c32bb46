package steward.demo.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.contracts.assessment.AssessmentFact;
import steward.contracts.assessment.SubmissionLinked;
import steward.contracts.assessment.SubmissionOutcome;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.decision.Decider;
import steward.contracts.decision.DecisionFact;
import steward.contracts.decision.DecisionRecorded;
import steward.contracts.decision.Outcome;
import steward.contracts.enforcement.EnforcementAction;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.DecisionId;
import steward.contracts.id.EnforcementId;
import steward.contracts.id.EventId;
import steward.contracts.id.MessageId;
import steward.contracts.id.SubmissionId;
import steward.contracts.message.MessageFact;
import steward.contracts.message.ReplyQueued;
import steward.contracts.message.StatementOfReasonsIssued;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.SenderKey;

/// The events of one report from its arrival to its messages, whole and once; a test takes something away or adds something.
public final class OneReportsLife {

    public final Instant now = Instant.parse("2026-01-01T10:00:00Z");
    public final ClientId client = new ClientId("social-app");
    public final SubmissionId submission = new SubmissionId("submission-1");
    public final CaseId caseId = new CaseId("case-1");
    public final EnforcementId enforcement = new EnforcementId("enforcement-1");
    public final DecisionId decisionId = new DecisionId("decision-1");
    private final ClauseVersion clause = new ClauseVersion("spam", "1.0.0");
    private final EnforcementAction removal =
            new EnforcementAction(
                    "remove_content", EnforcementAction.Target.CONTENT, null, Map.of());
    private final Subject subject = postOf("author-1");
    public final CaseKey key =
            new CaseKey(
                    CaseKind.REPORT, subject.ref(client), "DE", PolicyFamily.COMMUNITY_STANDARDS);

    public final List<Event<SubmissionFact>> submissions =
            new ArrayList<>(List.of(event("received", received())));
    public final List<Event<AssessmentFact>> assessments =
            new ArrayList<>(
                    List.of(
                            event("linked", new SubmissionLinked(submission, caseId, "emea", now)),
                            event(
                                    "outcome",
                                    new SubmissionOutcome(
                                            submission,
                                            caseId,
                                            decisionId,
                                            Outcome.VIOLATION,
                                            SubmissionOutcome.Usefulness.USEFUL,
                                            now))));
    public final List<Event<CaseFact>> cases = new ArrayList<>(List.of(event("opened", opened())));
    public final List<Event<DecisionFact>> decisions =
            new ArrayList<>(
                    List.of(
                            event(
                                    "decided",
                                    decision(
                                            "decision-1",
                                            List.of(
                                                    new DecisionRecorded.RequestedAction(
                                                            enforcement, removal))))));
    public final List<Event<EnforcementFact>> enforcements =
            new ArrayList<>(
                    List.of(
                            event(
                                    "requested",
                                    new EnforcementRequested(
                                            enforcement,
                                            decisionId,
                                            caseId,
                                            client,
                                            subject.ref(client),
                                            "author-1",
                                            removal,
                                            "spam",
                                            "DE",
                                            1,
                                            now))));
    public final List<Event<ConfirmationFact>> confirmations =
            new ArrayList<>(
                    List.of(
                            event(
                                    "confirmed",
                                    new EnforcementConfirmed(
                                            enforcement, decisionId, client, now))));
    public final List<Event<MessageFact>> messages =
            new ArrayList<>(List.of(event("reply", reply()), event("statement", statement())));
    public final List<Evidence.CaseReportRow> rows =
            new ArrayList<>(List.of(new Evidence.CaseReportRow(submission, caseId)));

    public Evidence evidence() {
        return new Evidence(
                Set.of(submission),
                submissions,
                assessments,
                cases,
                decisions,
                enforcements,
                confirmations,
                messages,
                List.of(),
                rows,
                new HashMap<>(),
                new HashMap<>());
    }

    public <F extends Fact> Event<F> event(String id, F fact) {
        return new Event<>(
                new EventId(id), "/steward/test", now, key.subject().key(), 1, null, fact);
    }

    public DecisionRecorded decision(String id, List<DecisionRecorded.RequestedAction> actions) {
        return new DecisionRecorded(
                caseId,
                key,
                "emea",
                new DecisionId(id),
                Outcome.VIOLATION,
                clause,
                "spam",
                Severity.S3,
                "en",
                actions,
                new Decider(Decider.Kind.REVIEWER, "someone", null, null),
                List.of(),
                1,
                now,
                now,
                false,
                false);
    }

    Event<ConfirmationFact> failed() {
        return event(
                "failed",
                new EnforcementFailed(enforcement, decisionId, client, "not_supported", now));
    }

    private ReportReceived received() {
        return new ReportReceived(
                submission,
                client,
                now,
                null,
                new Reporter(ReporterKind.USER, "reporter-1", "en", null, null, List.of()),
                subject,
                "spam",
                null,
                null,
                "DE",
                null,
                null,
                null);
    }

    /// Another case, opened by a report of its own.
    public Event<CaseFact> opened(CaseId another, Severity severity) {
        return event(
                "opened " + another,
                opened(another, new SubmissionId("submission-of-" + another), severity));
    }

    /// Another case, in which the author reports content of the one who reported theirs.
    Event<CaseFact> reportedBack() {
        return event(
                "reported back",
                opened(
                        new CaseId("case-back"),
                        new SubmissionId("submission-back"),
                        Severity.S3,
                        "author-1",
                        postOf("reporter-1")));
    }

    private CaseOpened opened() {
        return opened(caseId, submission, Severity.S3);
    }

    private CaseOpened opened(CaseId opens, SubmissionId by, Severity severity) {
        return opened(opens, by, severity, "reporter-1", subject);
    }

    private static Subject postOf(String author) {
        return new Subject(
                "app",
                "post",
                "post-1",
                null,
                null,
                new Subject.Owner(author, null, null, null, null),
                "text",
                "en",
                List.of(),
                List.of(),
                null,
                false,
                null,
                null,
                Map.of());
    }

    private CaseOpened opened(
            CaseId opens, SubmissionId by, Severity severity, String reporter, Subject reported) {
        return new CaseOpened(
                opens,
                key,
                "emea",
                "en",
                "spam",
                severity,
                List.of(),
                now,
                now,
                new CaseReport(
                        by,
                        SenderKey.of(client, ReporterKind.USER, reporter, by),
                        ReporterKind.USER,
                        reporter,
                        "en",
                        null,
                        "spam",
                        null,
                        now),
                new ReportedContent(reported, "hash"),
                new Assessment(
                        "2026.1",
                        0,
                        List.of(),
                        new TextRisk(null, null, Map.of(), "no text", "none"),
                        0.5,
                        1,
                        1,
                        List.of()),
                null);
    }

    private ReplyQueued reply() {
        return new ReplyQueued(
                new MessageId("message-1"),
                client,
                "reporter-1",
                caseId,
                decisionId,
                List.of(submission),
                Outcome.VIOLATION,
                "en",
                "reply.violation",
                "text",
                now);
    }

    /// The outcome in neutral words, told to the author.
    Event<MessageFact> neutral() {
        return event(
                "neutral",
                new ReplyQueued(
                        new MessageId("message-3"),
                        client,
                        "author-1",
                        caseId,
                        decisionId,
                        List.of(),
                        Outcome.VIOLATION,
                        "en",
                        "neutral.violation",
                        "text",
                        now));
    }

    private StatementOfReasonsIssued statement() {
        return new StatementOfReasonsIssued(
                new MessageId("message-2"),
                client,
                "author-1",
                caseId,
                decisionId,
                clause,
                List.of(removal),
                "DE",
                false,
                false,
                "redress",
                "en",
                "statement.restriction",
                "text",
                now);
    }
}
