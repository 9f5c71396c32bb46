package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.triage.signal.Finding.LanguageFound;

class LanguageSignalTest {

    private static final LanguageSignal SIGNAL = LanguageSignal.shipped();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | I will be there in ten minutes, wait for me",
                "de | Ich bin in zehn Minuten da, warte auf mich",
                "fr | Je serai là dans dix minutes, attends-moi",
                "es | Estaré allí en diez minutos, espérame por favor",
                "pt | Não sei o que você está fazendo aqui",
                "ru | Я буду через десять минут, подожди меня",
                "ar | سأكون هناك خلال عشر دقائق انتظرني",
                "hi | मैं दस मिनट में वहाँ पहुँच जाऊँगा",
                "zh | 你好吗",
                "ja | すぐ行きます",
                "ko | 금방 갈게",
                "th | รอฉันด้วย",
            })
    void aSentenceIsRecognised(String language, String text) {
        assertThat(SIGNAL.of(text))
                .extracting(found -> found == null ? null : found.language())
                .isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"ok", "lol", "haha", "12345", "@anna https://a.example/x", "hm na ja"})
    void whatCouldBeAnyLanguageIsUnknown(String text) {
        assertThat(SIGNAL.read(new Reported(text, null, List.of()), Findings.NONE))
                .isEqualTo(Reading.unknown(WhyUnknown.NOT_SURE));
    }

    @Test
    void passagesInTwoLanguagesAreBothFound() {
        LanguageFound found =
                Objects.requireNonNull(
                        SIGNAL.of(
                                "I really don't know what to tell you about this whole story anymore. Das ist doch wirklich nicht mehr auszuhalten mit dir!"));

        assertThat(found.language()).isEqualTo("en");
        assertThat(found.also()).containsExactly("de");
    }

    @Test
    void aMentionInAnotherAlphabetChangesNothing() {
        assertThat(SIGNAL.of("Nobody told me that the shop in 東京 was closed on Mondays"))
                .extracting(found -> found == null ? null : found.language())
                .isEqualTo("en");
    }
}
