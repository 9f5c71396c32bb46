package steward.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.SubjectRef;
import steward.contracts.topic.SenderKey;

/// Cases as triage would send them. The texts are placeholders.
public record CaseFixtures(
        String name,
        String region,
        String market,
        @Nullable String language,
        String category,
        Severity severity,
        Instant receivedAt,
        String author) {

    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    public static final String SURGE =
            "60 subjects reported as spam in DE within 60 minutes, where 4.0 are usual";
    public static final ClientId CLIENT = new ClientId("social-app");

    /// A spam report on a German post.
    public static CaseFixtures germanSpam(String name) {
        return new CaseFixtures(
                name, "emea", "DE", "de", "spam", Severity.S3, NOON, "author-" + name);
    }

    public CaseFixtures as(String otherCategory, Severity otherSeverity) {
        return new CaseFixtures(
                name, region, market, language, otherCategory, otherSeverity, receivedAt, author);
    }

    public CaseFixtures in(String otherRegion, String otherMarket, @Nullable String otherLanguage) {
        return new CaseFixtures(
                name,
                otherRegion,
                otherMarket,
                otherLanguage,
                category,
                severity,
                receivedAt,
                author);
    }

    public CaseFixtures at(Instant otherTime) {
        return new CaseFixtures(
                name, region, market, language, category, severity, otherTime, author);
    }

    public CaseFixtures by(String otherAuthor) {
        return new CaseFixtures(
                name, region, market, language, category, severity, receivedAt, otherAuthor);
    }

    public CaseId caseId() {
        return new CaseId("case-" + name);
    }

    public CaseKey key() {
        return new CaseKey(
                CaseKind.REPORT,
                new SubjectRef(CLIENT, "feed", "post", name),
                market,
                PolicyFamily.COMMUNITY_STANDARDS);
    }

    public Event<CaseFact> opened() {
        return opened(null);
    }

    public Event<CaseFact> opened(@Nullable Confirmation confirmation) {
        return event(
                1,
                new CaseOpened(
                        caseId(),
                        key(),
                        region,
                        language,
                        category,
                        severity,
                        List.of(),
                        receivedAt,
                        receivedAt.plusSeconds(3600),
                        report(1, "person-1", category),
                        content("hash-1"),
                        assessment(1),
                        confirmation));
    }

    /// With what a rule or model proposes for it, and content of its own.
    public Event<CaseFact> proposed(
            Proposal proposal, List<String> clearances, String contentHash) {
        return event(
                1,
                new CaseOpened(
                        caseId(),
                        key(),
                        region,
                        language,
                        category,
                        severity,
                        clearances,
                        receivedAt,
                        receivedAt.plusSeconds(3600),
                        report(1, "person-1", category),
                        content(contentHash),
                        assessment(1),
                        null,
                        proposal,
                        null));
    }

    public Event<CaseFact> reported(
            long sequence, String reporter, String claimed, @Nullable String newContent) {
        return event(
                sequence,
                new CaseReported(
                        caseId(),
                        key(),
                        region,
                        report(sequence, reporter, claimed),
                        newContent == null ? null : content(newContent),
                        category,
                        severity,
                        receivedAt.minusSeconds(60),
                        receivedAt.plusSeconds(3600),
                        assessment(sequence)));
    }

    public Event<CaseFact> confirmed(long sequence) {
        return event(
                sequence,
                new CaseReprioritised(
                        caseId(),
                        key(),
                        region,
                        "minor_safety",
                        Severity.S0,
                        List.of("child-safety"),
                        receivedAt.minusSeconds(900),
                        receivedAt.plusSeconds(3600),
                        assessment(sequence),
                        childSafety()));
    }

    /// As triage ranks it where its like surges: an hour earlier than its reports.
    public Event<CaseFact> surging(long sequence) {
        Assessment calm = assessment(1);
        return event(
                sequence,
                new CaseReprioritised(
                        caseId(),
                        key(),
                        region,
                        category,
                        severity,
                        List.of(),
                        receivedAt.minusSeconds(3660),
                        receivedAt.plusSeconds(3600),
                        new Assessment(
                                calm.policyRelease(),
                                3660,
                                List.of(
                                        calm.contributions().getFirst(),
                                        new Assessment.Contribution("surge", 3600, SURGE)),
                                calm.textRisk(),
                                calm.standing(),
                                calm.reports(),
                                calm.distinctSenders(),
                                calm.unknown()),
                        null));
    }

    public static Confirmation childSafety() {
        return new Confirmation(Confirmation.By.VETTED_FLAGGER, "minor_safety", "child-safety");
    }

    public SubmissionId submission(long sequence) {
        return new SubmissionId("submission-" + name + "-" + sequence);
    }

    private Event<CaseFact> event(long sequence, CaseFact fact) {
        return new Event<>(
                new EventId("event-" + name + "-" + sequence),
                "/steward/triage/test",
                receivedAt,
                key().subject().key(),
                sequence,
                null,
                fact);
    }

    private CaseReport report(long sequence, String reporter, String claimed) {
        return new CaseReport(
                submission(sequence),
                new SenderKey("social-app/USER/" + reporter),
                ReporterKind.USER,
                reporter,
                "de-DE",
                null,
                claimed,
                "a note",
                receivedAt);
    }

    private ReportedContent content(String hash) {
        return new ReportedContent(
                new Subject(
                        "feed",
                        "post",
                        name,
                        null,
                        null,
                        new Subject.Owner(author, null, null, null, null),
                        "placeholder text " + hash,
                        language,
                        List.of(),
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        Map.of()),
                hash);
    }

    private static Assessment assessment(long reports) {
        return new Assessment(
                "2026.1",
                60,
                List.of(
                        new Assessment.Contribution(
                                "severity", 60, "the category's severity band")),
                new TextRisk(null, null, Map.of(), "no model for this language", "text-1"),
                0.5,
                reports,
                reports,
                List.of(),
                null,
                List.of(),
                List.of(
                        new Assessment.Match(
                                Assessment.Match.Found.MEDIUM,
                                "known-pictures",
                                "pdq:" + "a".repeat(64),
                                3,
                                "spam",
                                false,
                                null,
                                12)));
    }
}
