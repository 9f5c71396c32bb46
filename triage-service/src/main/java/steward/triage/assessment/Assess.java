package steward.triage.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import steward.contracts.cases.Assessment;
import steward.contracts.cases.Severity;
import steward.contracts.cases.TextRisk;
import steward.triage.rule.CategoryInMarket;
import steward.triage.rule.Jurisdiction;
import steward.triage.rule.Release;

/// How urgent a case is, and why: a pure function, without clock or I/O, of the evidence and the policy release. The same function runs live, in
/// shadow and in a backtest.
///
/// The credit is severity's band plus the other contributions; the others are kept within half the distance to the neighbouring bands, so that bands
/// never mix. More evidence never lowers the credit under the same release.
public final class Assess {

    private static final TextRisk NOT_ASKED =
            new TextRisk(null, null, Map.of(), "not asked", "none");

    private Assess() {}

    /// Judges a case.
    ///
    /// @param evidence of at least one report
    /// @param standing of the sender who reported last
    /// @param place whose rules count
    public static Judgement assess(
            Evidence evidence, double standing, Jurisdiction place, Release release) {
        CategoryInMarket worst = worstOf(evidence, place, release);
        Contributions contributions =
                new Contributions(release.weights())
                        .ofSeverity(worst, place, credit(worst.severity(), release))
                        .ofReach(evidence)
                        .ofLikelihood(evidence)
                        .ofVulnerability(evidence)
                        .ofSource(evidence)
                        .ofSenders(evidence)
                        .ofSurge(evidence)
                        .ofStanding(evidence)
                        .ofOwner(evidence)
                        .within(
                                -room(worst.severity(), 1, release),
                                room(worst.severity(), -1, release));
        return new Judgement(
                worst.category().id(),
                worst.severity(),
                clearancesOf(evidence, release),
                worst.decideWithin(),
                new Assessment(
                        release.version(),
                        contributions.sum(),
                        contributions.parts(),
                        Objects.requireNonNullElse(evidence.textRisk(), NOT_ASKED),
                        standing,
                        evidence.reports(),
                        evidence.distinctSenders(),
                        unknown(contributions, evidence, release),
                        null,
                        Flags.of(evidence, release.weights()),
                        evidence.about().matches()));
    }

    /// The category of the worst severity in this market; of several, the one to be decided soonest; of those, the first that was claimed.
    private static CategoryInMarket worstOf(
            Evidence evidence, Jurisdiction place, Release release) {
        return evidence.categories().stream()
                .map(id -> release.category(id, place))
                .min(
                        Comparator.comparing(CategoryInMarket::severity)
                                .thenComparing(CategoryInMarket::decideWithin))
                .orElseGet(() -> release.category(Release.UNCLASSIFIED, place));
    }

    private static List<String> clearancesOf(Evidence evidence, Release release) {
        return evidence.categories().stream()
                .flatMap(category -> release.category(category).clearances().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> unknown(
            Contributions contributions, Evidence evidence, Release release) {
        List<String> unknown = new ArrayList<>(contributions.unknown());
        if (evidence.categories().stream().anyMatch(id -> release.find(id) == null)) {
            unknown.add("category");
        }
        return unknown;
    }

    private static long credit(Severity severity, Release release) {
        return Objects.requireNonNull(release.weights().severity().get(severity));
    }

    /// Less than half the distance to a neighbouring band; for the outermost bands, as much as to their only neighbour.
    private static long room(Severity severity, int step, Release release) {
        List<Severity> all = List.of(Severity.values());
        int place = all.indexOf(severity);
        int neighbour = place + step;
        int nearest = neighbour < 0 || neighbour >= all.size() ? place - step : neighbour;
        return Math.max(
                0, Math.abs(credit(severity, release) - credit(all.get(nearest), release)) / 2 - 1);
    }
}
