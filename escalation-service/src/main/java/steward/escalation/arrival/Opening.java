package steward.escalation.arrival;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.Severity;
import steward.contracts.decision.Decider;
import steward.contracts.escalation.EscalationOpened.Source;
import steward.contracts.event.Event;
import steward.contracts.id.EscalationId;
import steward.contracts.id.Ids;
import steward.contracts.referral.CaseReferred;
import steward.contracts.referral.CaseReferred.Confidentiality;
import steward.contracts.referral.CaseReferred.Reason;
import steward.escalation.escalation.Asked;
import steward.escalation.escalation.Clocks;
import steward.escalation.escalation.Progress;
import steward.escalation.escalation.Urgency;

/// A question as it arrived, with all that is needed to answer it. The id follows from its cause, so that a repetition has the same.
///
/// @param report the report that opened the case; null for a referral, which only says how many there are
record Opening(
        EscalationId id,
        Asked asked,
        Urgency urgency,
        Progress progress,
        ReportedContent content,
        @Nullable CaseReport report) {

    /// What is confirmed asks by itself. What only cleared people may see stays with the team.
    static Opening of(CaseOpened opened, Confirmation confirmation, Event<?> cause) {
        Instant at = cause.time();
        return new Opening(
                id("case", opened.caseId().value()),
                new Asked(
                        opened.caseId(),
                        opened.key(),
                        opened.region(),
                        Source.CONFIRMED_CASE,
                        confirmation.team(),
                        opened.language(),
                        opened.content().subject().owner() != null,
                        opened.clearances().isEmpty()
                                ? Confidentiality.STANDARD
                                : Confidentiality.RESTRICTED,
                        Reason.CONFIRMED_HARM,
                        null,
                        new Decider(
                                Decider.Kind.RULE,
                                "confirmed-by-" + word(confirmation.by()),
                                null,
                                opened.assessment().policyRelease()),
                        at,
                        null,
                        cause.traceparent()),
                urgency(opened.category(), opened.severity(), opened.assessment(), at, null),
                new Progress(0, 0, cause.sequence(), 1),
                opened.content(),
                opened.report());
    }

    static Opening of(CaseReferred referred, Event<?> cause) {
        return new Opening(
                id("referral", cause.id().value()),
                new Asked(
                        referred.caseId(),
                        referred.key(),
                        referred.region(),
                        Source.REFERRAL,
                        referred.team(),
                        referred.language(),
                        referred.content().subject().owner() != null,
                        referred.confidentiality(),
                        referred.reason(),
                        referred.question(),
                        referred.referredBy(),
                        referred.referredAt(),
                        referred.deadline(),
                        cause.traceparent()),
                urgency(
                        referred.category(),
                        referred.severity(),
                        referred.assessment(),
                        referred.referredAt(),
                        referred.deadline()),
                new Progress(0, 0, 0, referred.reports()),
                referred.content(),
                null);
    }

    private static Urgency urgency(
            String category,
            Severity severity,
            Assessment assessment,
            Instant asked,
            @Nullable Instant answerBy) {
        return new Urgency(
                category, severity, Clocks.starting(severity, asked, answerBy), assessment);
    }

    private static EscalationId id(String kind, String cause) {
        return new EscalationId(Ids.derivedFrom("escalation", kind, cause).toString());
    }

    private static String word(Confirmation.By by) {
        return by.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
