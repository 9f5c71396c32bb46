package steward.triage.signal.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// Probabilities against what people said, and the measures taken from them.
final class Measured {

    private static final int BINS = 10;
    private static final double REVIEW_BUDGET = 0.1;
    private static final double CUT = 0.5;

    private record Pair(double probability, boolean positive) {}

    private final List<Pair> pairs = new ArrayList<>();

    void add(double probability, boolean positive) {
        pairs.add(new Pair(probability, positive));
    }

    int rows() {
        return pairs.size();
    }

    long positives() {
        return pairs.stream().filter(Pair::positive).count();
    }

    /// Whether there is enough of both to measure on at all.
    boolean isMeasurable() {
        return positives() > 0 && positives() < rows();
    }

    /// How often a random positive stands above a random negative (ties count half); 0.5 is chance.
    double auc() {
        List<Pair> ascending = sorted(Comparator.comparingDouble(Pair::probability));
        double rankSum = 0;
        for (int start = 0; start < ascending.size(); ) {
            int end = start;
            while (end < ascending.size()
                    && ascending.get(end).probability == ascending.get(start).probability) {
                end++;
            }
            double rank = (start + 1 + end) / 2.0;
            for (int i = start; i < end; i++) {
                rankSum += ascending.get(i).positive ? rank : 0;
            }
            start = end;
        }
        double yes = positives();
        return (rankSum - yes * (yes + 1) / 2) / (yes * (rows() - yes));
    }

    /// Mean of the F1 of "in breach" and the F1 of "not", cutting at 0.5.
    double macroF1() {
        return (f1(true) + f1(false)) / 2;
    }

    private double f1(boolean side) {
        long hit =
                pairs.stream()
                        .filter(p -> p.positive == side && (p.probability >= CUT) == side)
                        .count();
        long wrong =
                pairs.stream()
                        .filter(p -> p.positive != side && (p.probability >= CUT) == side)
                        .count();
        long missed =
                pairs.stream()
                        .filter(p -> p.positive == side && (p.probability >= CUT) != side)
                        .count();
        return hit == 0 ? 0 : 2.0 * hit / (2.0 * hit + wrong + missed);
    }

    /// Expected calibration error over ten equal bins of probability.
    double calibrationError() {
        double error = 0;
        for (int bin = 0; bin < BINS; bin++) {
            int number = bin;
            List<Pair> inside =
                    pairs.stream()
                            .filter(p -> Math.min(BINS - 1, (int) (p.probability * BINS)) == number)
                            .toList();
            double said = inside.stream().mapToDouble(Pair::probability).sum();
            error += Math.abs(said - inside.stream().filter(Pair::positive).count());
        }
        return error / rows();
    }

    /// Share of the positives among the tenth of rows with the highest probability: what a team sees that can read one in ten.
    double recallAtReviewBudget() {
        List<Pair> descending =
                sorted(Collections.reverseOrder(Comparator.comparingDouble(Pair::probability)));
        int read = (int) Math.ceil(rows() * REVIEW_BUDGET);
        return descending.subList(0, read).stream().filter(Pair::positive).count()
                / (double) positives();
    }

    /// Share of harmless rows at or above 0.5.
    double falseAlarmRate() {
        return rate(false, true);
    }

    /// Share of positive rows below 0.5.
    double missRate() {
        return rate(true, false);
    }

    private double rate(boolean positive, boolean above) {
        long side = pairs.stream().filter(p -> p.positive == positive).count();
        return pairs.stream()
                        .filter(p -> p.positive == positive && (p.probability >= CUT) == above)
                        .count()
                / (double) side;
    }

    private List<Pair> sorted(Comparator<Pair> order) {
        return pairs.stream().sorted(order).toList();
    }
}
