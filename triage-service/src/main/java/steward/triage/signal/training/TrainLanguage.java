package steward.triage.signal.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import steward.triage.signal.HashedFeatures;
import steward.triage.signal.LanguageWeights;
import steward.triage.signal.LanguageWeights.Calibration;
import steward.triage.signal.LanguageWeights.ClassHead;
import steward.triage.signal.RiskClass;
import steward.triage.signal.Unmask;
import steward.triage.signal.training.LabelledText.Part;

/// Trains all heads of one language, makes them 8-bit, and calibrates them on rows they were not trained on.
final class TrainLanguage {

    private static final int LEAST_POSITIVES = 8;
    private static final int LEAST_TO_CALIBRATE = 5;
    private static final int SMALL = 12_000;
    private static final int SMALL_BITS = 17;
    private static final int LARGE_BITS = 18;

    private final LinearTraining training;

    TrainLanguage(LinearTraining training) {
        this.training = training;
    }

    /// @param rows all rows of one language; only its train and calibration parts are read
    LanguageWeights train(String language, List<LabelledText> rows) {
        List<LabelledText> learnt = part(rows, Part.TRAIN);
        List<LabelledText> held = part(rows, Part.CALIBRATION);
        List<RiskClass> classes =
                Arrays.stream(RiskClass.values())
                        .filter(riskClass -> positives(learnt, riskClass) >= LEAST_POSITIVES)
                        .toList();
        boolean oneQuestion =
                classes.size() == 1
                        && learnt.stream()
                                .allMatch(row ->
                                        row.isRisky()
                                                == (Observation.of(row, classes.getFirst())
                                                        == Observation.YES));
        List<RiskClass> ownHeads = oneQuestion ? List.of() : classes;
        int bits = learnt.size() < SMALL ? SMALL_BITS : LARGE_BITS;
        var quantised =
                Quantised.of(
                        training.train(
                                featuresOf(learnt, bits),
                                targetsOf(learnt, ownHeads),
                                corporaOf(learnt),
                                bits));
        var uncalibrated =
                new LanguageWeights(
                        language,
                        bits,
                        quantised.heads(),
                        quantised.table(),
                        quantised.scales(),
                        new Calibration(1, 0),
                        Map.of());
        return calibrated(uncalibrated, classes, oneQuestion, held, learnt);
    }

    private static LanguageWeights calibrated(
            LanguageWeights weights,
            List<RiskClass> classes,
            boolean oneQuestion,
            List<LabelledText> held,
            List<LabelledText> learnt) {
        Map<RiskClass, ClassHead> heads = new EnumMap<>(RiskClass.class);
        for (int i = 0; i < classes.size(); i++) {
            RiskClass riskClass = classes.get(i);
            int head = oneQuestion ? 0 : i + 1;
            // Too few held rows of a class: its training rows too, whose scores are too sure of
            // themselves; the model card says so.
            List<LabelledText> seen =
                    positives(held, riskClass) >= LEAST_TO_CALIBRATE ? held : both(held, learnt);
            List<LabelledText> observed =
                    seen.stream()
                            .filter(row -> Observation.of(row, riskClass) != Observation.UNKNOWN)
                            .toList();
            double baseRate = positives(observed, riskClass) / (double) observed.size();
            heads.put(
                    riskClass,
                    new ClassHead(
                            head,
                            fit(weights, raw -> raw[head], observed, targets(observed, riskClass)),
                            baseRate));
        }
        boolean[] risky = new boolean[held.size()];
        for (int i = 0; i < risky.length; i++) {
            risky[i] = held.get(i).isRisky();
        }
        LanguageWeights known = with(weights, weights.overall(), heads);
        return with(known, fit(known, known::overallOf, held, risky), heads);
    }

    private static LanguageWeights with(
            LanguageWeights weights, Calibration overall, Map<RiskClass, ClassHead> heads) {
        return new LanguageWeights(
                weights.language(),
                weights.bits(),
                weights.heads(),
                weights.table(),
                weights.scales(),
                overall,
                heads);
    }

    private static Calibration fit(
            LanguageWeights weights,
            ToDoubleFunction<double[]> score,
            List<LabelledText> rows,
            boolean[] positive) {
        int[][] features = featuresOf(rows, weights.bits());
        double[] raw = new double[features.length];
        Arrays.setAll(raw, i -> score.applyAsDouble(weights.rawScores(features[i])));
        return PlattScaling.fit(raw, positive);
    }

    private static boolean[] targets(List<LabelledText> rows, RiskClass riskClass) {
        boolean[] positive = new boolean[rows.size()];
        for (int i = 0; i < positive.length; i++) {
            positive[i] = Observation.of(rows.get(i), riskClass) == Observation.YES;
        }
        return positive;
    }

    private static Observation[][] targetsOf(List<LabelledText> rows, List<RiskClass> classes) {
        return rows.stream()
                .map(row -> {
                    var targets = new ArrayList<Observation>();
                    targets.add(row.isRisky() ? Observation.YES : Observation.NO);
                    classes.forEach(riskClass -> targets.add(Observation.of(row, riskClass)));
                    return targets.toArray(Observation[]::new);
                })
                .toArray(Observation[][]::new);
    }

    private static int[][] featuresOf(List<LabelledText> rows, int bits) {
        return rows.stream()
                .map(row -> HashedFeatures.of(Unmask.of(row.text()), bits))
                .toArray(int[][]::new);
    }

    private static int[] corporaOf(List<LabelledText> rows) {
        List<String> names = rows.stream().map(LabelledText::corpus).distinct().sorted().toList();
        return IntStream.range(0, rows.size())
                .map(i -> names.indexOf(rows.get(i).corpus()))
                .toArray();
    }

    private static List<LabelledText> part(List<LabelledText> rows, Part part) {
        return rows.stream().filter(row -> row.part() == part).toList();
    }

    private static List<LabelledText> both(List<LabelledText> a, List<LabelledText> b) {
        var all = new ArrayList<>(a);
        all.addAll(b);
        return all;
    }

    private static long positives(List<LabelledText> rows, RiskClass riskClass) {
        return rows.stream()
                .filter(row -> Observation.of(row, riskClass) == Observation.YES)
                .count();
    }
}
