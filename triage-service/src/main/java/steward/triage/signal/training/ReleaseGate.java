package steward.triage.signal.training;

import java.util.List;
import steward.triage.signal.HashedFeatures;
import steward.triage.signal.LanguageWeights;
import steward.triage.signal.Unmask;
import steward.triage.signal.training.LabelledText.Part;

/// Decides whether a language may be judged at all. No model goes live in a language in which it was not seen to work: on calibration
/// rows, which it was not trained on, it must tell breach from harmless clearly better than chance, on enough rows to say so. Sentences made from templates are
/// no such rows: calibration rows share their words with those that were learnt, and what does well on them may be at chance on kinds of sentences it has not seen.
final class ReleaseGate {

    private static final int LEAST_ROWS = 100;
    private static final double LEAST_AUC = 0.65;

    private ReleaseGate() {}

    static boolean passes(LanguageWeights weights, List<LabelledText> rows) {
        var measured = new Measured();
        rows.stream()
                .filter(row -> row.part() == Part.CALIBRATION && !row.isTemplateTest())
                .forEach(row -> {
                    int[] features = HashedFeatures.of(Unmask.of(row.text()), weights.bits());
                    measured.add(
                            weights.overall()
                                    .probability(weights.overallOf(weights.rawScores(features))),
                            row.isRisky());
                });
        return measured.rows() >= LEAST_ROWS
                && measured.isMeasurable()
                && measured.auc() >= LEAST_AUC;
    }
}
