package steward.analytics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void aLanguageIsItsPrimaryTag() {
        assertThat(Slice.of("emea", "DE", "spam", "de-AT").language()).isEqualTo("de");
        assertThat(Slice.of("apac", "CN", "spam", "zh_Hans_CN").language()).isEqualTo("zh");
    }

    @Test
    void contentWithoutALanguageIsUndetermined() {
        assertThat(Slice.of("emea", "DE", "spam", null).language()).isEqualTo("und");
    }

    @Test
    void inventedLanguagesAndMarketsShareOneSlice() {
        // Given
        for (int i = 0; i < 1_000; i++) {
            // When
            Slice slice = Slice.of("emea", "Q" + i, "spam", "qq" + i);

            // Then
            assertThat(slice.language()).isEqualTo("other");
            assertThat(slice.market()).isEqualTo("other");
        }
    }
}
