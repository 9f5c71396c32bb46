package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import steward.triage.signal.RiskClass;
import steward.triage.signal.training.LabelledText.Part;

class ObservationTest {

    @Test
    void noneOfACorpusSaysNothingAboutWhatItDidNotLookFor() {
        assertThat(Observation.of(row("en-sms-spam", "none", ""), RiskClass.HATE))
                .isEqualTo(Observation.UNKNOWN);
        assertThat(Observation.of(row("en-sms-spam", "none", ""), RiskClass.SPAM))
                .isEqualTo(Observation.NO);
    }

    @Test
    void anAbsentFlagIsUnknown() {
        LabelledText row = row("en-openai-moderation", "none", "S3=0;H=0");

        assertThat(Observation.of(row, RiskClass.HATE)).isEqualTo(Observation.NO);
        assertThat(Observation.of(row, RiskClass.VIOLENCE)).isEqualTo(Observation.UNKNOWN);
    }

    @Test
    void aRowIsYesForEachOfItsLabels() {
        assertThat(Observation.of(row("en-mlma", "hate|harassment", ""), RiskClass.HARASSMENT))
                .isEqualTo(Observation.YES);
    }

    private static LabelledText row(String corpus, String labels, String published) {
        return new LabelledText(
                corpus,
                "1",
                "en",
                Part.TRAIN,
                labels.split("\\|", -1)[0],
                labels,
                published,
                "text");
    }
}
