package steward.contracts.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternSizeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\\bi(?:'m| am)? (?:really |just )?want to .{0,40}(?:now|soon)\\b",
                "[{1000}]{3}[(]{2}",
                "[]{900}]{3}",
                "[[:alpha:](]{900}",
                "a{1000}b{1000}(?:c{2}){100}",
                "\\Q((({1000}{1000}{1000}\\E",
                "\\p{Greek}\\x{1000}{3}",
                "\\({1000}\\){1000}"
            })
    void whatPeopleWriteIsBounded(String pattern) {
        assertThat(PatternSize.isBounded(pattern)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "((a{1000}){1000}){1000}",
                "(?:(?:x{2}){1000}){1000}",
                "(?:(?:){1000}){1000}",
                "(?:[(]{1000}){1000}",
                "(?:[]{2}]{1000}){1000}",
                "(?:a{1000}){0,1000}",
                "(?:a{1000}){1000,}",
                "(?:a{1000})\\Q\\E{1000}",
                "(?:a{1000})(?i){1000}",
                "(?P<name>a{1000}){1000}",
                "(?:\\Qab\\E{1000}){1000}"
            })
    void whatGrowsBeyondMeasureIsNot(String pattern) {
        assertThat(PatternSize.isBounded(pattern)).isFalse();
    }
}
