package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HashedFeaturesTest {

    private static final int BITS = 18;

    @Test
    void featuresAreDistinctAscendingAndInsideTheTable() {
        int[] features =
                HashedFeatures.of(NormalisedText.of("the same words the same words"), BITS);

        assertThat(features).doesNotHaveDuplicates().isSorted();
        assertThat(features[features.length - 1]).isLessThan(1 << BITS);
    }

    @Test
    void namesLinksAndNumbersCountOnlyByShape() {
        int[] one = HashedFeatures.of(NormalisedText.of("@anna see https://a.example/x 123"), BITS);
        int[] other =
                HashedFeatures.of(NormalisedText.of("@bert_7 see http://b.example 987"), BITS);

        assertThat(one).isEqualTo(other);
    }

    @Test
    void textWithoutBlanksHasFeaturesOfItsSingleCharacters() {
        int[] one = HashedFeatures.of(NormalisedText.of("\u4F60"), BITS);

        assertThat(one).hasSizeGreaterThan(1);
    }

    @Test
    void oneCharacterIsEnough() {
        assertThat(HashedFeatures.of(NormalisedText.of("x"), BITS)).isNotEmpty();
    }
}
