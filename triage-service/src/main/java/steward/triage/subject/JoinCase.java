package steward.triage.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseFact;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.CaseOpened;
import steward.contracts.cases.CaseReported;
import steward.contracts.cases.CaseReprioritised;
import steward.contracts.cases.Confirmation;
import steward.contracts.cases.Proposal;
import steward.contracts.cases.ReplyProposal;
import steward.contracts.cases.TextRisk;
import steward.contracts.id.CaseId;
import steward.contracts.id.Ids;
import steward.triage.assessment.Assess;
import steward.triage.assessment.Evidence;
import steward.triage.assessment.Judgement;
import steward.triage.repetition.RepeatDecision;
import steward.triage.reply.ProposeReply;
import steward.triage.routing.Needs;
import steward.triage.routing.Route;
import steward.triage.rule.Jurisdiction;
import steward.triage.rule.Release;
import steward.triage.surge.Surges;

/// Many reports become one case per case key: a pure function of what is remembered and the report.
///
/// The first report opens the case in the region that policy names, or in `global` where it is confirmed. Every other one joins it, also when it is
/// decided: review answers it then from the standing decision, or reopens the case. A confirmation of a case that a region has is told to that region
/// at once, decided or not: what is confirmed reaches the specialists without waiting.
final class JoinCase {

    private JoinCase() {}

    /// @param known what is remembered of the key's case; null where it has none
    /// @param newSender false where this sender reported the case before
    /// @param textRisk of the content; null where the case holds the same content already
    static CaseStep join(
            @Nullable CaseState known,
            ReportOnCase report,
            boolean newSender,
            @Nullable TextRisk textRisk,
            Release release) {
        Evidence evidence =
                (known == null ? Evidence.NONE : known.evidence())
                        .plus(report.evidence(newSender, textRisk, release));
        Jurisdiction place = Jurisdiction.of(report.key().market(), report.from().time());
        String region =
                known == null
                        ? Route.regionOf(place.market(), report.confirmation(), release)
                        : known.region();
        Judgement judged = Assess.assess(evidence, report.from().standing(), place, release);
        Judgement judgement =
                judged.routed(Needs.of(report.key(), region, evidence, judged, release));
        return known == null
                ? open(report, region, evidence, judgement, Proposed.of(report, judgement, release))
                : add(known, report, evidence, judgement);
    }

    /// What rules propose for a case that opens, one of them at most. Where people decided of the same content before, it says something.
    private record Proposed(@Nullable Proposal decision, @Nullable ReplyProposal reply) {

        static Proposed of(ReportOnCase report, Judgement judgement, Release release) {
            Proposal repeated =
                    RepeatDecision.of(
                            report.about().same(),
                            report.report(),
                            judgement.severity(),
                            report.confirmation(),
                            release,
                            Jurisdiction.of(report.key().market(), report.from().time()).day());
            return new Proposed(
                    repeated,
                    report.about().same().isEmpty()
                            ? ProposeReply.of(
                                    report.report(),
                                    report.listed(),
                                    judgement.severity(),
                                    judgement.clearances(),
                                    report.confirmation(),
                                    release)
                            : null);
        }
    }

    private static CaseStep open(
            ReportOnCase report,
            String region,
            Evidence evidence,
            Judgement judgement,
            Proposed proposed) {
        Instant receivedAt = report.report().receivedAt();
        Confirmation confirmation = report.confirmation();
        CaseId id =
                new CaseId(
                        Ids.derivedFrom(
                                        "case",
                                        report.key().text(),
                                        report.report().submissionId().value())
                                .toString());
        CaseState next =
                new CaseState(
                        id,
                        region,
                        1,
                        receivedAt,
                        evidence,
                        judgement.clearances(),
                        List.of(report.from().contentHash()),
                        null,
                        confirmation,
                        report.from().time().toEpochMilli(),
                        report.report().subject().owner() == null ? null : report.from().ownerKey(),
                        report.from().likeness(),
                        new CaseState.Ranking(report.key(), report.from().standing()));
        return new CaseStep(
                next,
                List.of(
                        new CaseOpened(
                                id,
                                report.key(),
                                region,
                                report.language(),
                                judgement.category(),
                                judgement.severity(),
                                judgement.clearances(),
                                rankAt(receivedAt, judgement),
                                receivedAt.plus(judgement.decideWithin()),
                                report.asPart(),
                                report.content(),
                                judgement.assessment(),
                                confirmation,
                                proposed.decision(),
                                proposed.reply())));
    }

    private static CaseStep add(
            CaseState known, ReportOnCase report, Evidence evidence, Judgement judgement) {
        boolean confirms = known.confirmation() == null && report.confirmation() != null;
        Confirmation confirmation = confirms ? report.confirmation() : known.confirmation();
        CaseState joined =
                new CaseState(
                        known.caseId(),
                        known.region(),
                        known.sequence(),
                        earlier(known.receivedAt(), report.report().receivedAt()),
                        evidence,
                        known.clearances(),
                        CaseState.plus(known.contents(), report.from().contentHash()),
                        known.decision(),
                        confirmation,
                        Math.max(known.touchedAt(), report.from().time().toEpochMilli()),
                        known.owner(),
                        known.likeness(),
                        new CaseState.Ranking(report.key(), report.from().standing()));
        List<CaseFact> told = new ArrayList<>();
        told.add(reported(known, joined, report, judgement));
        if (confirms || !judgement.clearances().equals(known.clearances())) {
            told.add(
                    reprioritised(joined, report.key(), judgement, confirms ? confirmation : null));
        }
        return new CaseStep(
                joined.told(known.sequence() + told.size(), judgement.clearances()), told);
    }

    /// A waiting case whose like surges gains what a report on it would gain that came when that was told. Null where it gains nothing: it is decided, it has
    /// come in a stronger surge, or it is at its bound.
    static @Nullable CaseStep gain(CaseState known, Surges.Word word, Release release) {
        CaseState.Ranking ranking = known.ranking();
        if (ranking == null || !known.isOpen()) {
            return null;
        }
        Evidence evidence = known.evidence().in(word.surge());
        Jurisdiction place = Jurisdiction.of(ranking.key().market(), word.at());
        Judgement before = Assess.assess(known.evidence(), ranking.standing(), place, release);
        Judgement judged = Assess.assess(evidence, ranking.standing(), place, release);
        if (judged.assessment().creditSeconds() <= before.assessment().creditSeconds()) {
            return null;
        }
        Judgement judgement =
                judged.routed(Needs.of(ranking.key(), known.region(), evidence, judged, release));
        CaseState gained = known.knowing(evidence);
        return new CaseStep(
                gained.told(known.sequence() + 1, judgement.clearances()),
                List.of(reprioritised(gained, ranking.key(), judgement, null)));
    }

    private static CaseReported reported(
            CaseState known, CaseState joined, ReportOnCase report, Judgement judgement) {
        return new CaseReported(
                known.caseId(),
                report.key(),
                known.region(),
                report.asPart(),
                known.holds(report.from().contentHash()) ? null : report.content(),
                judgement.category(),
                judgement.severity(),
                rankAt(joined.receivedAt(), judgement),
                joined.receivedAt().plus(judgement.decideWithin()),
                judgement.assessment());
    }

    private static CaseReprioritised reprioritised(
            CaseState known,
            CaseKey key,
            Judgement judgement,
            @Nullable Confirmation confirmation) {
        return new CaseReprioritised(
                known.caseId(),
                key,
                known.region(),
                judgement.category(),
                judgement.severity(),
                judgement.clearances(),
                rankAt(known.receivedAt(), judgement),
                known.receivedAt().plus(judgement.decideWithin()),
                judgement.assessment(),
                confirmation);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant rankAt(Instant receivedAt, Judgement judgement) {
        return receivedAt.minusSeconds(judgement.assessment().creditSeconds());
    }
}
