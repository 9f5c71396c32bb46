package steward.triage.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Assessment.Flag;
import steward.contracts.cases.Assessment.Flag.Kind;
import steward.contracts.cases.TextRisk;
import steward.contracts.policy.TriageWeightsPublished;
import steward.triage.repetition.SameContent;

/// What a person should know of how the reports came about. Nothing here adds to a credit, opens, closes or decides anything.
final class Flags {

    private Flags() {}

    static List<Flag> of(Evidence evidence, TriageWeightsPublished weights) {
        List<Flag> flags = new ArrayList<>();
        TriageWeightsPublished.Crowd limits = weights.crowd();
        Crowd.Count peak = evidence.about().crowd().peak();
        if (limits != null && peak.looksLikeABrigade(limits)) {
            flags.add(brigade(peak, limits));
            Flag framing = framing(evidence, limits);
            if (framing != null) {
                flags.add(framing);
            }
        }
        if (!evidence.about().counterReports().isEmpty()) {
            flags.add(
                    new Flag(
                            Kind.RECIPROCAL,
                            "the owner had reported one of those who report, in %d submissions"
                                    .formatted(evidence.about().counterReports().size()),
                            evidence.about().counterReports(),
                            null));
        }
        for (SameContent same : evidence.about().same()) {
            flags.add(
                    new Flag(
                            Kind.SAME_CONTENT, same.because(), List.of(), same.verdict().caseId()));
        }
        return flags;
    }

    private static Flag brigade(Crowd.Count peak, TriageWeightsPublished.Crowd limits) {
        return new Flag(
                Kind.BRIGADE,
                "suspected brigade: %d of %d senders within %s have new accounts or low standing; of %d it is not known"
                        .formatted(
                                peak.doubtful(),
                                peak.senders(),
                                limits.within().toString(),
                                peak.unknown()),
                List.of(),
                null);
    }

    /// Only where the content was read and by itself says little: a crowd may also be right.
    private static @Nullable Flag framing(Evidence evidence, TriageWeightsPublished.Crowd limits) {
        TextRisk text = evidence.textRisk();
        Double risk = text == null ? null : text.risk();
        if (risk == null
                || risk * 100 > limits.mildPercent()
                || evidence.vetted()
                || evidence.about().known()) {
            return null;
        }
        return new Flag(
                Kind.FRAMING,
                String.format(
                        Locale.ROOT,
                        "suspected framing: a crowd accuses of what the text by itself shows little of (text risk %.2f)",
                        risk),
                List.of(),
                null);
    }
}
