package steward.demo.input;

import java.util.List;
import java.util.Random;
import java.util.UUID;

/// Seeded dice: the same seed rolls the same on every machine.
final class Chance {

    private final Random random;

    Chance(long seed) {
        random = new Random(seed);
    }

    boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    double share() {
        return random.nextDouble();
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// A rank from 0: the first few come up most of the time (Zipf's law with exponent one, continuous form).
    int fewOften(int bound) {
        return Math.min(
                bound - 1,
                (int) StrictMath.exp(random.nextDouble() * StrictMath.log(bound + 1.0)) - 1);
    }

    UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    String hex(int digits) {
        var hex = new StringBuilder(digits);
        while (hex.length() < digits) {
            hex.append(Character.forDigit(random.nextInt(16), 16));
        }
        return hex.toString();
    }
}
