package steward.triage.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A version in its order: 1.10.0 comes after 1.9.0. What is no number comes before every number.
///
/// @param numbers of the version, the greatest part first
record VersionNumber(List<BigInteger> numbers) implements Comparable<VersionNumber> {

    private static final BigInteger NO_NUMBER = BigInteger.ONE.negate();

    static VersionNumber of(String version) {
        List<BigInteger> numbers = new ArrayList<>();
        for (String part : version.split("\\.", -1)) {
            numbers.add(part.matches("[0-9]+") ? new BigInteger(part) : NO_NUMBER);
        }
        return new VersionNumber(List.copyOf(numbers));
    }

    @Override
    public int compareTo(VersionNumber other) {
        for (int i = 0; i < Math.min(numbers.size(), other.numbers.size()); i++) {
            int difference = numbers.get(i).compareTo(other.numbers.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(numbers.size(), other.numbers.size());
    }
}
