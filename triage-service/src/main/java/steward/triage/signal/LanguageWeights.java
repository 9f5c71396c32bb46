package steward.triage.signal;

import java.util.EnumMap;
import java.util.Map;

/// What the model has learnt in one language: a table with one 8-bit weight per feature and head. Head 0 answers "any breach at all";
/// each further head answers for one class.
///
/// @param bits the table has `1 << bits` rows
/// @param heads width of a row
/// @param table weights, row by row
/// @param scales per head, what a weight of 1 in the table stands for
/// @param overall calibration of head 0
/// @param classes the classes that had rows to learn from here
// Megabytes of weights, read at each text and never compared: an array is what they are.
@SuppressWarnings("ArrayRecordComponent")
public record LanguageWeights(
        String language,
        int bits,
        int heads,
        byte[] table,
        float[] scales,
        Calibration overall,
        Map<RiskClass, ClassHead> classes) {

    /// How one class is read off.
    ///
    /// @param head which column of the table; 0 where the only class is the overall question itself
    /// @param baseRate share of rows of this class among the rows it was calibrated on
    public record ClassHead(int head, Calibration calibration, double baseRate) {}

    /// Platt scaling: a raw score becomes the probability `1 / (1 + exp(-(slope · raw + offset)))`.
    public record Calibration(double slope, double offset) {
        /// The probability (0..1) that a raw score stands for.
        public double probability(double raw) {
            return 1 / (1 + StrictMath.exp(-(slope * raw + offset)));
        }
    }

    TextRisk score(NormalisedText text) {
        if (text.isEmpty()) {
            return new TextRisk.Unknown(TextRisk.Reason.NO_TEXT);
        }
        double[] raw = rawScores(HashedFeatures.of(text, bits));
        var riskByClass = new EnumMap<RiskClass, Double>(RiskClass.class);
        RiskClass topClass = RiskClass.HARASSMENT;
        double topLift = Double.NEGATIVE_INFINITY;
        for (var known : classes.entrySet()) {
            ClassHead head = known.getValue();
            double probability = head.calibration().probability(raw[head.head()]);
            riskByClass.put(known.getKey(), probability);
            double lift = logOdds(probability) - logOdds(head.baseRate());
            if (lift > topLift) {
                topLift = lift;
                topClass = known.getKey();
            }
        }
        return new TextRisk.Scored(riskByClass, topClass, overall.probability(overallOf(raw)));
    }

    /// Scores of all heads before calibration. A text's length does not add up: the sum is divided by the root of the feature count.
    public double[] rawScores(int[] features) {
        int[] sums = new int[heads];
        for (int feature : features) {
            int row = feature * heads;
            for (int head = 0; head < heads; head++) {
                sums[head] += table[row + head];
            }
        }
        double length = StrictMath.sqrt(Math.max(1, features.length));
        double[] raw = new double[heads];
        for (int head = 0; head < heads; head++) {
            raw[head] = sums[head] * (double) scales[head] / length;
        }
        return raw;
    }

    /// The score of "any breach at all" before calibration: head 0, and what speaks for spam. Spam is learnt from one set, and the other sets have none, so
    /// that head 0 takes what is peculiar to it for what is peculiar to that set.
    public double overallOf(double[] raw) {
        ClassHead spam = classes.get(RiskClass.SPAM);
        return spam == null || spam.head() == 0 ? raw[0] : raw[0] + Math.max(0, raw[spam.head()]);
    }

    private static double logOdds(double probability) {
        double bounded = Math.min(0.999_999, Math.max(0.000_001, probability));
        return StrictMath.log(bounded / (1 - bounded));
    }
}
