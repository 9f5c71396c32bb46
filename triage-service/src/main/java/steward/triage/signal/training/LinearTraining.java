package steward.triage.signal.training;

import java.util.Arrays;
import java.util.Random;

/// Logistic regression over hashed features, one per head, by AdaGrad in a seeded order on one thread. A head learns only from rows that
/// say something about it. Each corpus has its own offset per head, learnt and then thrown away, so that the weights learn what
/// separates texts within a corpus rather than which corpus a text looks like. What is learnt is the mean of the weights after each epoch but the first,
/// which depends less on what was seen last.
///
/// @param seed of the order in which rows are seen
/// @param epochs how often each row is seen; at least two
/// @param rate step size
/// @param decay how much of a weight each step forgets
record LinearTraining(long seed, int epochs, float rate, float decay) {

    private static final float FIRST_STEPS = 1e-4f;

    /// Weights of all heads, row by row.
    ///
    /// @param features ascending distinct features of each text
    /// @param targets for each text what it says about each head
    /// @param corpora for each text the number of its corpus
    Weights train(int[][] features, Observation[][] targets, int[] corpora, int bits) {
        int heads = targets[0].length;
        var weights = new Weights(new float[heads << bits], heads);
        var sums = new float[heads << bits];
        var offsets = new Offsets(Arrays.stream(corpora).max().orElse(0) + 1, heads);
        float[] balance = balanceOf(targets, heads);
        int[] order = new int[features.length];
        Arrays.setAll(order, i -> i);
        var random = new Random(seed);
        var mean = new float[heads << bits];
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int row : order) {
                for (int head = 0; head < heads; head++) {
                    if (targets[row][head] != Observation.UNKNOWN) {
                        boolean yes = targets[row][head] == Observation.YES;
                        step(
                                weights,
                                sums,
                                offsets,
                                features[row],
                                head,
                                corpora[row],
                                yes,
                                yes ? balance[head] : 1);
                    }
                }
            }
            if (epoch > 0) {
                for (int i = 0; i < mean.length; i++) {
                    mean[i] += weights.table()[i] / (epochs - 1);
                }
            }
        }
        return new Weights(mean, heads);
    }

    private void step(
            Weights weights,
            float[] sums,
            Offsets offsets,
            int[] features,
            int head,
            int corpus,
            boolean yes,
            float importance) {
        int heads = weights.heads();
        float[] table = weights.table();
        float value = (float) (1 / StrictMath.sqrt(Math.max(1, features.length)));
        float dot = 0;
        for (int feature : features) {
            dot += table[feature * heads + head];
        }
        float margin = offsets.get(corpus, head) + dot * value;
        float error = (float) (1 / (1 + StrictMath.exp(-margin)) - (yes ? 1 : 0)) * importance;
        offsets.step(corpus, head, error, rate);
        float gradient = error * value;
        for (int feature : features) {
            int at = feature * heads + head;
            float withDecay = gradient + decay * table[at];
            sums[at] += withDecay * withDecay;
            table[at] -= rate * withDecay / (float) StrictMath.sqrt(sums[at] + FIRST_STEPS);
        }
    }

    /// Rare classes weigh more, by the root of how rare they are.
    private static float[] balanceOf(Observation[][] targets, int heads) {
        float[] balance = new float[heads];
        for (int head = 0; head < heads; head++) {
            int yes = 1;
            int no = 1;
            for (Observation[] row : targets) {
                yes += row[head] == Observation.YES ? 1 : 0;
                no += row[head] == Observation.NO ? 1 : 0;
            }
            balance[head] = (float) StrictMath.sqrt(no / (double) yes);
        }
        return balance;
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[other];
            order[other] = kept;
        }
    }

    /// @param table weight of feature f for head h at `f * heads + h`
    @SuppressWarnings("ArrayRecordComponent") // millions of numbers, never compared
    record Weights(float[] table, int heads) {}

    /// What is common to all rows of a corpus.
    private static final class Offsets {
        private final float[][] values;
        private final float[][] sums;

        Offsets(int corpora, int heads) {
            values = new float[corpora][heads];
            sums = new float[corpora][heads];
        }

        float get(int corpus, int head) {
            return values[corpus][head];
        }

        void step(int corpus, int head, float error, float rate) {
            sums[corpus][head] += error * error;
            values[corpus][head] -=
                    rate * error / (float) StrictMath.sqrt(sums[corpus][head] + FIRST_STEPS);
        }
    }
}
