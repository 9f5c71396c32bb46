package steward.triage.subject;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Match;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseKind;
import steward.contracts.cases.CaseReport;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.ReportedContent;
import steward.contracts.cases.TextRisk;
import steward.contracts.policy.TriageWeightsPublished;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.trend.ReportSeries;
import steward.triage.assessment.Answer;
import steward.triage.assessment.Crowd;
import steward.triage.assessment.Evidence;
import steward.triage.owner.ReportAboutOwner;
import steward.triage.routing.Route;
import steward.triage.rule.KnownHashes;
import steward.triage.rule.Release;
import steward.triage.signal.Finding;
import steward.triage.signal.Findings;
import steward.triage.signal.RiskClass;
import steward.triage.standing.ReportFromSender;
import steward.triage.surge.Surge;
import steward.triage.surge.Surges;

/// A report as it arrives at its case, with what policy and hashes say of it.
///
/// @param language BCP 47 primary tag; null where unknown
/// @param confirmation null where the report merely claims
/// @param surge that the report came in; null for none
/// @param recognised categories that strong entries of lexicons see in the content: a claim of the machine, as good as a sender's
/// @param matches what its content meets
/// @param listed whether any entry of a lexicon is met by its words: the content's and the sender's own
record ReportOnCase(
        ReportAboutOwner about,
        CaseKey key,
        @Nullable String language,
        @Nullable Confirmation confirmation,
        @Nullable Surge surge,
        List<String> recognised,
        List<Match> matches,
        Answer listed) {

    static ReportOnCase of(
            ReportAboutOwner about, KnownHashes known, Surges surges, Release release) {
        ReportReceived report = about.from().report();
        return new ReportOnCase(
                about,
                new CaseKey(
                        CaseKind.REPORT,
                        report.subject().ref(report.client()),
                        report.market(),
                        release.category(report.category()).family()),
                Route.languageOf(report.subject().language()),
                Route.confirmationBy(report, known, release),
                surges.at(ReportSeries.of(report), about.from().time()),
                List.of(),
                known.builtIn(report.subject().media()),
                Answer.UNKNOWN);
    }

    /// With what signals found in the content: categories of this release, and the language where the client states none.
    ReportOnCase recognising(Findings findings, Release release) {
        return new ReportOnCase(
                about,
                key,
                language == null ? findings.detectedLanguage() : language,
                confirmation,
                surge,
                findings.lexicon().stream()
                        .filter(match -> match.strength() == Finding.Strength.STRONG)
                        .map(Finding.LexiconMatch::category)
                        .filter(category -> release.find(category) != null)
                        .distinct()
                        .toList(),
                Stream.concat(matches.stream(), findings.matches().stream()).toList(),
                listed(report().subject().text(), findings));
    }

    /// With what signals found in the sender's own words besides.
    ReportOnCase hearing(Findings ofNote) {
        return new ReportOnCase(
                about,
                key,
                language,
                confirmation,
                surge,
                recognised,
                matches,
                listed.or(listed(report().note(), ofNote)));
    }

    /// Where there are no words, none are met.
    private static Answer listed(@Nullable String words, Findings findings) {
        if (words == null || words.isBlank()) {
            return Answer.NO;
        }
        return findings.areOfLexicon() ? Answer.of(!findings.lexicon().isEmpty()) : Answer.UNKNOWN;
    }

    ReportFromSender from() {
        return about.from();
    }

    ReportReceived report() {
        return about.from().report();
    }

    /// The report as a part of its case.
    CaseReport asPart() {
        Reporter reporter = report().reporter();
        return new CaseReport(
                report().submissionId(),
                from().sender(),
                reporter.kind(),
                reporter.id(),
                reporter.locale(),
                reporter.minor(),
                report().category(),
                report().note(),
                report().receivedAt());
    }

    ReportedContent content() {
        return new ReportedContent(report().subject(), from().contentHash());
    }

    /// What it adds to what is known of the case.
    Evidence.Report evidence(boolean newSender, @Nullable TextRisk textRisk, Release release) {
        Subject subject = report().subject();
        Subject.Owner owner = subject.owner();
        Subject.Audience audience = subject.audience();
        Answer minorOwner = Answer.of(owner == null ? null : owner.minor());
        return new Evidence.Report(
                categories(),
                newSender,
                from().standing(),
                from().standingKnown(),
                Route.isVetted(report().reporter(), report().category()),
                minorOwner.or(Answer.of(report().reporter().minor())),
                audience == null ? null : audience.viewsPerHour(),
                about.ownerReports(),
                textRisk,
                new Evidence.Said(
                        confirmation != null && confirmation.by() == Confirmation.By.KNOWN_HASH,
                        textRisk == null ? null : selfHarm(textRisk, release.weights()),
                        owner != null,
                        language,
                        owner == null ? null : owner.segment(),
                        coming(release.weights().crowd()),
                        about.counterReports(),
                        about.same(),
                        surge,
                        matches));
    }

    /// Unknown where the text says nothing, or where policy names no risk from which content speaks.
    private static Answer selfHarm(TextRisk text, TriageWeightsPublished weights) {
        Integer from = weights.contentSpeaksFrom();
        Double risk = text.byClass().get(RiskClass.SELF_HARM.label());
        if (from == null || risk == null) {
            return Answer.UNKNOWN;
        }
        return Answer.of(risk * 100 >= from);
    }

    private Crowd.@Nullable Coming coming(TriageWeightsPublished.@Nullable Crowd limits) {
        return limits == null
                ? null
                : new Crowd.Coming(
                        from().time().toEpochMilli() / Math.max(1, limits.within().toMillis() / 2),
                        doubtful(limits));
    }

    /// A detector, an authority, a registered flagger is no account that somebody made for the purpose; who is nobody may be.
    private Answer doubtful(TriageWeightsPublished.Crowd limits) {
        Reporter reporter = report().reporter();
        if (reporter.kind() != ReporterKind.USER && reporter.kind() != ReporterKind.ANONYMOUS) {
            return Answer.NO;
        }
        if (from().standingKnown()) {
            return Answer.of(from().standing() * 100 <= limits.lowStandingPercent());
        }
        Integer age = reporter.accountAgeDays();
        return age == null ? Answer.UNKNOWN : Answer.of(age <= limits.youngDays());
    }

    private List<String> categories() {
        List<String> categories = new ArrayList<>(List.of(report().category()));
        if (confirmation != null) {
            categories.add(confirmation.category());
        }
        categories.addAll(recognised);
        return categories;
    }
}
