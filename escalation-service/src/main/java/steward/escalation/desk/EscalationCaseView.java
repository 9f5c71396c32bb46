package steward.escalation.desk;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment;
import steward.contracts.exposure.Display;
import steward.contracts.policy.Withheld;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.escalation.escalation.Entry;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.EscalationState;
import steward.escalation.escalation.Evidence.Report;
import steward.escalation.policy.Policy;

/// An escalation with all that is needed to answer it.
///
/// @param question in the asker's words; for the team alone, as are content, the words of reports and what the team wrote
/// @param content as it was shown last; null for whoever is not of the team
/// @param display how the content of its harm is shown, by medium, to whoever chose nothing else
/// @param withheld media that no tool may fetch, with why; empty for whoever sees no content
/// @param assessment triage's newest; without what the content meets for whoever sees no content
/// @param reports the newest, without who sent them
/// @param clauses in force for the case's family, those of its category first
record EscalationCaseView(
        @JsonUnwrapped EscalationView escalation,
        @Nullable String question,
        String askedBy,
        @Nullable Subject content,
        Display display,
        List<Withheld> withheld,
        Assessment assessment,
        List<ReportView> reports,
        List<EntryView> timeline,
        List<ClauseView> clauses) {

    /// A report.
    record ReportView(
            String submissionId,
            ReporterKind reporterKind,
            String category,
            @Nullable String note,
            Instant receivedAt) {}

    /// What happened.
    record EntryView(
            Instant at,
            Entry.Kind kind,
            String by,
            EscalationState.Name state,
            @Nullable String note) {}

    /// What may be decided under.
    record ClauseView(
            String clause, String version, String title, String text, Set<String> actions) {}

    /// @param ofTeam whether the reader works for the team
    static EscalationCaseView of(
            Escalation shown,
            boolean ofTeam,
            Subject content,
            List<Report> reports,
            List<Entry> timeline,
            Governing governing) {
        return new EscalationCaseView(
                EscalationView.of(shown),
                ofTeam ? shown.asked().question() : null,
                shown.asked().by().id(),
                ofTeam ? content : null,
                governing.display(),
                ofTeam ? withheld(governing.policy(), shown, content) : List.of(),
                ofTeam
                        ? shown.urgency().assessment()
                        : shown.urgency().assessment().withoutMatches(),
                reports.stream()
                        .map(report ->
                                new ReportView(
                                        report.submissionId(),
                                        report.reporterKind(),
                                        report.category(),
                                        ofTeam ? report.note() : null,
                                        report.receivedAt()))
                        .toList(),
                timeline.stream()
                        .map(entry ->
                                new EntryView(
                                        entry.at(),
                                        entry.kind(),
                                        entry.by(),
                                        entry.state(),
                                        ofTeam ? entry.note() : null))
                        .toList(),
                clauses(governing.policy(), shown, governing.today()));
    }

    private static List<Withheld> withheld(Policy policy, Escalation shown, Subject content) {
        return Withheld.among(
                List.of(content),
                policy.mediaOriginsOf(shown.asked().key().subject().client().value()),
                shown.asked().isOfChildren() || policy.isOfChildren(shown.urgency().category()));
    }

    private static List<ClauseView> clauses(Policy policy, Escalation shown, LocalDate today) {
        String category = shown.urgency().category();
        return policy.inForce(shown.asked().key().family(), category, today).stream()
                .map(clause ->
                        new ClauseView(
                                clause.id(),
                                clause.version(),
                                clause.title(),
                                clause.text(),
                                policy.actionsAllowed(category, clause)))
                .toList();
    }
}
