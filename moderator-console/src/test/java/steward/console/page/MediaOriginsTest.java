package steward.console.page;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaOriginsTest {

    @Test
    void originsSeparatedByASpaceAreTaken() {
        assertThatCode(() ->
                        MediaOrigins.require(
                                "https://media.social-app.example http://social-app.localhost:*"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https:",
                "data:",
                "http://media.social-app.example",
                "https://media.social-app.example; script-src *",
                "https://media.social-app.example, https://images.market-place.example",
                "https://media.social-app.example  https://images.market-place.example",
                "'unsafe-inline'",
                "none"
            })
    void nothingStartsWithWhatWouldAllowMoreOrBreakThePolicy(String listed) {
        assertThatThrownBy(() -> MediaOrigins.require(listed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("steward.console.media-origins");
    }
}
