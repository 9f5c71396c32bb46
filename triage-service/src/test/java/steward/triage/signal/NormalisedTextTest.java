package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NormalisedTextTest {

    @Test
    void widthCaseAndInvisibleCharactersDoNotHideAWord() {
        assertThat(NormalisedText.of("ＦＲＥＥ\u200B \u00A0Mo\u00ADney\t!").value())
                .isEqualTo("free money !");
    }

    @Test
    void charactersWithSeveralLowerFormsMeetInOne() {
        assertThat(NormalisedText.of("Straße")).isEqualTo(NormalisedText.of("STRASSE"));
    }

    @Test
    void blankAndInvisibleTextIsEmpty() {
        assertThat(NormalisedText.of(" \u200B\uFEFF\u0000\n").isEmpty()).isTrue();
    }

    @Test
    void normalisingTwiceChangesNothing() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            String once = NormalisedText.of(anyText(random)).value();

            assertThat(NormalisedText.of(once).value()).isEqualTo(once);
        }
    }

    /// Any UTF-16 units, lone surrogates among them.
    private static String anyText(Random random) {
        return random.ints(12, 1, 0xFFFF)
                .collect(
                        StringBuilder::new,
                        (text, unit) -> text.append((char) unit),
                        StringBuilder::append)
                .toString();
    }
}
