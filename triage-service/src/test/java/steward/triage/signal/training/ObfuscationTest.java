package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.triage.signal.NormalisedText;
import steward.triage.signal.Unmask;
import steward.triage.signal.training.LabelledText.Part;

class ObfuscationTest {

    private static final String TEXT =
            "somebody please bring another enormous umbrella tomorrow morning because thunder follows @anna here";

    @ParameterizedTest
    @EnumSource
    void aMaskedTextIsTheSameEachTimeAndAnotherThanThePlainOne(Obfuscation.Way way) {
        String masked = Obfuscation.of(row(), way);

        assertThat(masked).isEqualTo(Obfuscation.of(row(), way)).isNotEqualTo(TEXT);
        assertThat(masked).contains("@anna");
    }

    @ParameterizedTest
    @EnumSource(
            value = Obfuscation.Way.class,
            names = {"INVISIBLE_CHARACTERS", "LOOK_ALIKES", "FULL_WIDTH"})
    void theseWaysAreUndoneWholly(Obfuscation.Way way) {
        assertThat(Unmask.of(Obfuscation.of(row(), way))).isEqualTo(NormalisedText.of(TEXT));
    }

    private static LabelledText row() {
        return new LabelledText("any", "1", "en", Part.TEST, "none", "none", "", TEXT);
    }
}
