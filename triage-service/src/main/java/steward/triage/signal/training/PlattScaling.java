package steward.triage.signal.training;

import steward.triage.signal.LanguageWeights.Calibration;

/// Fits a probability to raw scores (Platt 1999, with his smoothed targets). With few rows the slope stays near 1, so that a handful of
/// texts can't turn a score around.
final class PlattScaling {

    private static final int STEPS = 100;
    private static final double SLOPE_PRIOR = 1.0;
    private static final double ENOUGH = 1e-10;

    private PlattScaling() {}

    static Calibration fit(double[] raw, boolean[] positive) {
        int positives = 0;
        for (boolean yes : positive) {
            positives += yes ? 1 : 0;
        }
        int negatives = positive.length - positives;
        double high = (positives + 1.0) / (positives + 2.0);
        double low = 1.0 / (negatives + 2.0);
        double slope = 1;
        double offset = StrictMath.log((positives + 1.0) / (negatives + 1.0));
        for (int step = 0; step < STEPS; step++) {
            double slopeGradient = SLOPE_PRIOR * (slope - 1);
            double offsetGradient = 0;
            double slopeSlope = SLOPE_PRIOR;
            double slopeOffset = 0;
            double offsetOffset = ENOUGH;
            for (int i = 0; i < raw.length; i++) {
                double p = new Calibration(slope, offset).probability(raw[i]);
                double error = p - (positive[i] ? high : low);
                double curvature = p * (1 - p);
                slopeGradient += error * raw[i];
                offsetGradient += error;
                slopeSlope += curvature * raw[i] * raw[i];
                slopeOffset += curvature * raw[i];
                offsetOffset += curvature;
            }
            double determinant = slopeSlope * offsetOffset - slopeOffset * slopeOffset;
            double slopeStep =
                    (offsetOffset * slopeGradient - slopeOffset * offsetGradient) / determinant;
            double offsetStep =
                    (slopeSlope * offsetGradient - slopeOffset * slopeGradient) / determinant;
            double length = 1;
            double before = loss(slope, offset, raw, positive, high, low);
            while (length > ENOUGH
                    && loss(
                                    slope - length * slopeStep,
                                    offset - length * offsetStep,
                                    raw,
                                    positive,
                                    high,
                                    low)
                            > before) {
                length /= 2;
            }
            slope -= length * slopeStep;
            offset -= length * offsetStep;
            if (length * (Math.abs(slopeStep) + Math.abs(offsetStep)) < ENOUGH) {
                break;
            }
        }
        return new Calibration(slope, offset);
    }

    /// Cross-entropy against the smoothed targets, with the prior on the slope; what each step must lower.
    private static double loss(
            double slope,
            double offset,
            double[] raw,
            boolean[] positive,
            double high,
            double low) {
        double loss = SLOPE_PRIOR * (slope - 1) * (slope - 1) / 2;
        for (int i = 0; i < raw.length; i++) {
            double margin = slope * raw[i] + offset;
            double target = positive[i] ? high : low;
            loss +=
                    Math.max(margin, 0)
                            + StrictMath.log1p(StrictMath.exp(-Math.abs(margin)))
                            - target * margin;
        }
        return loss;
    }
}
