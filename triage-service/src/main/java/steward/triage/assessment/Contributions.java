package steward.triage.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import steward.contracts.cases.Assessment.Contribution;
import steward.contracts.cases.TextRisk;
import steward.contracts.policy.TriageWeightsPublished;
import steward.triage.rule.CategoryInMarket;
import steward.triage.rule.Jurisdiction;
import steward.triage.surge.Surge;

/// The parts of a case's credit, each with its reason; and what was not known.
final class Contributions {

    private static final double MOST_DECADES = 9;
    private static final double NEUTRAL = 0.5;

    private final TriageWeightsPublished weights;
    private final List<Contribution> parts = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();

    Contributions(TriageWeightsPublished weights) {
        this.weights = weights;
    }

    Contributions ofSeverity(CategoryInMarket category, Jurisdiction place, long credit) {
        String id = category.category().id();
        return add(
                "severity",
                credit,
                category.overlay() == null
                        ? category.severity() + " of category " + id
                        : "%s of category %s in %s, by %s"
                                .formatted(
                                        category.severity(),
                                        id,
                                        place.market(),
                                        category.overlay()));
    }

    Contributions ofReach(Evidence evidence) {
        Long views = evidence.viewsPerHour();
        if (views == null) {
            return unknown("reach");
        }
        double decades = Math.min(MOST_DECADES, StrictMath.log10(1.0 + Math.max(0, views)));
        return add("reach", (long) (weights.perReachDecade() * decades), views + " views an hour");
    }

    Contributions ofLikelihood(Evidence evidence) {
        TextRisk risk = evidence.textRisk();
        Double value = risk == null ? null : risk.risk();
        if (risk == null || value == null) {
            return unknown("text risk");
        }
        double bounded = Math.clamp(value, 0.0, 1.0);
        return add(
                "likelihood",
                (long) (weights.likelihood() * bounded),
                String.format(
                        Locale.ROOT,
                        "text risk %.2f, likeliest %s by model %s",
                        bounded,
                        risk.topClass(),
                        risk.model()));
    }

    Contributions ofVulnerability(Evidence evidence) {
        Long selfHarm = weights.selfHarm();
        Contributions with =
                ifSo(evidence.minor(), "minor", weights.minor(), "a minor is concerned");
        return selfHarm == null
                ? with
                : with.ifSo(
                        evidence.about().selfHarm(),
                        "self-harm",
                        selfHarm,
                        "the content says that somebody may harm themselves");
    }

    private Contributions ifSo(Answer answer, String input, long seconds, String because) {
        return switch (answer) {
            case YES -> add(input, seconds, because);
            case NO -> this;
            case UNKNOWN -> unknown(input);
        };
    }

    Contributions ofSource(Evidence evidence) {
        return evidence.vetted()
                ? add(
                        "vetted source",
                        weights.vettedSource(),
                        "a registered flagger reports in its own field")
                : this;
    }

    Contributions ofSenders(Evidence evidence) {
        double doublings = StrictMath.log(Math.max(1, evidence.senderWeight())) / StrictMath.log(2);
        long seconds =
                Math.min(weights.senderCap(), (long) (weights.perSenderDoubling() * doublings));
        return add(
                "distinct senders",
                seconds,
                String.format(
                        Locale.ROOT,
                        "%d senders, weighing %.1f by standing",
                        evidence.distinctSenders(),
                        evidence.senderWeight()));
    }

    /// What many report at once is looked at sooner, within a bound: a surge is a reason to look and no finding about this case.
    Contributions ofSurge(Evidence evidence) {
        Surge surge = evidence.about().surge();
        TriageWeightsPublished.Surge weight = weights.surge();
        if (surge == null || weight == null) {
            return this;
        }
        double doublings = StrictMath.log(surge.times()) / StrictMath.log(2);
        long seconds =
                Math.max(0, Math.min(weight.cap(), (long) (weight.perDoubling() * doublings)));
        return add(
                "surge",
                seconds,
                String.format(
                        Locale.ROOT,
                        "%d subjects reported as %s in %s within %d minutes, where %.1f are usual",
                        surge.observed(),
                        surge.category(),
                        surge.market(),
                        surge.within().toMinutes(),
                        surge.usual()));
    }

    /// Content grants immunity from its sender's standing; the category that the sender picked never does.
    Contributions ofStanding(Evidence evidence) {
        double standing = Math.clamp(evidence.bestStanding(), 0.0, 1.0);
        long seconds = (long) (weights.credibleSender() * (standing - NEUTRAL) / NEUTRAL);
        boolean speaks = seconds < 0 && contentSpeaks(evidence);
        Contributions with =
                add(
                        "standing",
                        speaks ? 0 : seconds,
                        String.format(
                                Locale.ROOT,
                                speaks
                                        ? "best standing of a sender %.2f, which counts for nothing: the content stands for itself"
                                        : "best standing of a sender %.2f",
                                standing));
        return evidence.standingKnown() ? with : with.unknown("standing");
    }

    private boolean contentSpeaks(Evidence evidence) {
        Integer from = weights.contentSpeaksFrom();
        TextRisk text = evidence.textRisk();
        Double risk = text == null ? null : text.risk();
        return evidence.about().known() || (from != null && risk != null && risk * 100 >= from);
    }

    Contributions ofOwner(Evidence evidence) {
        return evidence.about().ownerKnown()
                ? add(
                        "owner history",
                        0,
                        evidence.ownerReports()
                                + " recent reports on the owner; reports alone move nothing")
                : unknown("owner");
    }

    /// Keeps all but severity within what no other band reaches.
    Contributions within(long atLeast, long atMost) {
        long others = sum() - parts.getFirst().seconds();
        long bounded = Math.clamp(others, atLeast, atMost);
        return bounded == others
                ? this
                : add("bound", bounded - others, "no sum of the others crosses a severity band");
    }

    long sum() {
        return parts.stream().mapToLong(Contribution::seconds).sum();
    }

    List<Contribution> parts() {
        return List.copyOf(parts);
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    private Contributions unknown(String input) {
        unknown.add(input);
        return this;
    }

    private Contributions add(String input, long seconds, String because) {
        parts.add(new Contribution(input, seconds, because));
        return this;
    }
}
