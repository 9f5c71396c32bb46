package steward.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.event.Event;
import steward.contracts.event.Fact;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.referral.ReferralFact;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.SubjectRef;
import steward.contracts.topic.SenderKey;
import steward.escalation.escalation.EscalationFixtures;

/// Events of triage and review about one case.
///
/// @param id names the case
record ArrivingFixtures(String id) {

    CaseId caseId() {
        return new CaseId(id);
    }

    CaseKey key() {
        return new CaseKey(
                CaseKind.REPORT,
                new SubjectRef(new ClientId("social-app"), "app", "post", id),
                "FR",
                PolicyFamily.COMMUNITY_STANDARDS);
    }

    /// A confirmed case, for the child-safety team.
    Event<CaseFact> opened(Instant at) {
        return event(
                "opened",
                at,
                1,
                new CaseOpened(
                        caseId(),
                        key(),
                        "global",
                        "fr",
                        "hate_speech",
                        Severity.S1,
                        List.of("child-safety"),
                        at,
                        at.plusSeconds(3_600),
                        report("first", at),
                        content("placeholder text"),
                        EscalationFixtures.ASSESSMENT,
                        new Confirmation(
                                Confirmation.By.VETTED_FLAGGER, "hate_speech", "child-safety")));
    }

    /// One more report on it, and a worse judgement.
    Event<CaseFact> reported(Instant at) {
        return event(
                "reported",
                at,
                2,
                new CaseReported(
                        caseId(),
                        key(),
                        "global",
                        report("second", at),
                        content("another placeholder text"),
                        "hate_speech",
                        Severity.S0,
                        at,
                        at.plusSeconds(3_600),
                        EscalationFixtures.ASSESSMENT));
    }

    /// A question of the cell `emea`.
    Event<ReferralFact> referred(
            Instant at, Instant deadline, String team, Confidentiality confidentiality) {
        return event(
                "referred",
                at,
                0,
                new CaseReferred(
                        caseId(),
                        key(),
                        "emea",
                        CaseReferred.Reason.POLICY_GAP,
                        team,
                        "Does the policy cover this?",
                        "hate_speech",
                        Severity.S3,
                        "fr",
                        confidentiality,
                        deadline,
                        new Decider(Decider.Kind.REVIEWER, "elena", null, null),
                        at,
                        at,
                        7,
                        content("placeholder text"),
                        EscalationFixtures.ASSESSMENT));
    }

    <F extends Fact> Event<F> event(String what, Instant at, long sequence, F fact) {
        return new Event<>(
                new EventId(id + "-" + what),
                "/steward/test",
                at,
                key().subject().key(),
                sequence,
                null,
                fact);
    }

    private CaseReport report(String which, Instant at) {
        return new CaseReport(
                new SubmissionId(id + "-" + which),
                new SenderKey("social-app/user/reporter-secret"),
                ReporterKind.USER,
                "reporter-secret",
                "fr",
                null,
                "hate_speech",
                "note of the " + which + " report",
                at);
    }

    private static ReportedContent content(String text) {
        return new ReportedContent(subject(text, null), Integer.toHexString(text.hashCode()));
    }

    private static Subject subject(String text, Subject.@Nullable Owner owner) {
        return new Subject(
                "app", "post", "1", null, null, owner, text, "fr", List.of(), List.of(), null,
                false, null, null, Map.of());
    }
}
