package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import steward.triage.signal.TextRisk.Reason;
import steward.triage.signal.TextRisk.Scored;
import steward.triage.signal.TextRisk.Unknown;

class TextRiskModelTest {

    private static final TextRiskModel MODEL = TextRiskModel.shipped();

    @Test
    void theShippedModelJudgesTheLanguagesInWhichItWasSeenToWork() {
        assertThat(MODEL.languages()).containsExactlyInAnyOrder("ar", "de", "en", "fr", "zh");
    }

    @Test
    void aLanguageInWhichTrainingDidNotWorkIsUnknownWithItsOwnReason() {
        assertThat(MODEL.withheldLanguages())
                .containsExactlyInAnyOrder("es", "hi", "it", "ja", "nl");
        assertThat(MODEL.score("hola", "es")).isEqualTo(new Unknown(Reason.LANGUAGE_NOT_RELIABLE));
    }

    @Test
    void advertisingScoresAboveSmallTalk() {
        assertThat(
                        riskOf(
                                "WINNER!! Claim your free prize now, call 09061701461, cost 150p per minute"))
                .isGreaterThan(riskOf("see you at lunch then, I will bring the book"));
    }

    @Test
    void advertisingIsRecognisedAsSpam() {
        assertThat(
                        scored(
                                        "WINNER!! Claim your free prize now, call 09061701461, cost 150p per minute")
                                .topClass())
                .isEqualTo(RiskClass.SPAM);
    }

    @Test
    void allNumbersAreProbabilities() {
        assertThat(scored("anything").riskByClass().values())
                .allSatisfy(risk -> assertThat(risk).isBetween(0.0, 1.0));
    }

    @Test
    void aClassWithoutTrainingRowsInALanguageHasNoNumber() {
        assertThat(MODEL.classesOf("zh")).containsExactly(RiskClass.HATE);
    }

    @Test
    void aLanguageWithoutTrainingRowsIsUnknown() {
        assertThat(MODEL.score("ola", "pt-BR")).isEqualTo(new Unknown(Reason.LANGUAGE_NOT_COVERED));
    }

    @Test
    void noStatedLanguageIsUnknown() {
        assertThat(MODEL.score("hello", null)).isEqualTo(new Unknown(Reason.NO_LANGUAGE));
    }

    @Test
    void nothingToReadIsUnknown() {
        assertThat(MODEL.score(" \u200B ", "en")).isEqualTo(new Unknown(Reason.NO_TEXT));
    }

    @Test
    void aRegionInTheLanguageTagChangesNothing() {
        assertThat(MODEL.score("good morning", "en-GB"))
                .isEqualTo(MODEL.score("good morning", "EN"));
    }

    @Test
    void whatIsNotAModelIsRefused() {
        Assertions.assertThatThrownBy(() -> ModelFile.read(new byte[64]))
                .isInstanceOf(IOException.class);
    }

    private static Scored scored(String text) {
        return switch (MODEL.score(text, "en")) {
            case Scored scored -> scored;
            case Unknown unknown -> throw new AssertionError("unknown: " + unknown.reason());
        };
    }

    private static double riskOf(String text) {
        return scored(text).risk();
    }
}
