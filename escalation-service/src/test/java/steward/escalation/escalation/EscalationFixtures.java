package steward.escalation.escalation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.contracts.decision.Decider;
import steward.contracts.decision.Outcome;
import steward.contracts.escalation.EscalationOpened.Source;
import steward.contracts.id.CaseId;
import steward.contracts.id.ClientId;
import steward.contracts.id.EscalationId;
import steward.contracts.id.ReviewerId;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.referral.CaseReferred.Reason;
import steward.contracts.submission.SubjectRef;
import steward.escalation.escalation.Transition.Moved;

/// Escalations for tests.
public final class EscalationFixtures {

    public static final Instant ASKED = Instant.parse("2026-03-01T10:00:00Z");
    public static final ReviewerId SPECIALIST = new ReviewerId("child-safety-1");
    public static final Decider DECIDER =
            new Decider(Decider.Kind.SPECIALIST, "child-safety-1", "child-safety", null);
    public static final Resolution NO_VIOLATION =
            new Resolution(Outcome.NO_VIOLATION, null, List.of());
    public static final Assessment ASSESSMENT =
            new Assessment(
                    "2026.1",
                    0,
                    List.of(),
                    new TextRisk(null, null, Map.of(), "no text", "none"),
                    0.5,
                    1,
                    1,
                    List.of());

    private EscalationFixtures() {}

    public static Escalation open() {
        return opened(Severity.S1).next();
    }

    public static Moved opened(Severity severity) {
        return Escalation.open(
                new EscalationId("escalation-1"),
                asked(),
                urgency(severity),
                ASKED.plusSeconds(1),
                new Progress(0, 0, 1, 1));
    }

    public static Urgency urgency(Severity severity) {
        return new Urgency(
                "hate_speech", severity, Clocks.starting(severity, ASKED, null), ASSESSMENT);
    }

    public static Asked asked() {
        return new Asked(
                new CaseId("case-1"),
                new CaseKey(
                        CaseKind.REPORT,
                        new SubjectRef(new ClientId("social-app"), "app", "post", "1"),
                        "FR",
                        PolicyFamily.COMMUNITY_STANDARDS),
                "emea",
                Source.REFERRAL,
                "child-safety",
                "fr",
                false,
                Confidentiality.STANDARD,
                Reason.POLICY_GAP,
                "Does this count?",
                new Decider(Decider.Kind.REVIEWER, "elena", null, null),
                ASKED,
                null,
                null);
    }
}
