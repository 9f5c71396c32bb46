package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steward.triage.signal.TextRiskModel;

class ScoreTextsTest {

    private static final TextRiskModel MODEL = TextRiskModel.shipped();

    @Test
    void aLineIsAnsweredWithItsIdRiskAndClass() {
        assertThat(
                        ScoreTexts.scored(
                                "7\ten\tWINNER!! Claim your free prize now, call 09061701461",
                                MODEL))
                .matches("7\t0\\.[0-9]{6}\tspam");
    }

    @Test
    void whereNothingWasLearntTheClassIsUnknownAndTheRiskTheBaseRate() {
        String line = ScoreTexts.scored("8\tsw\thabari", MODEL);

        assertThat(line).isEqualTo("8\t%.6f\tunknown".formatted(MODEL.baseRate()));
        assertThat(MODEL.baseRate()).isBetween(0.2, 0.8);
    }

    @Test
    void aLineWithoutThreeColumnsHasNoAnswer() {
        assertThat(ScoreTexts.scored("9\ten", MODEL)).isNull();
    }
}
