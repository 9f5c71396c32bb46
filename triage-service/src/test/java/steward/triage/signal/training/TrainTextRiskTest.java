package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainTextRiskTest {

    private static final Path TRAINING = Path.of("src/training/data");

    @Test
    void trainingTwiceGivesTheSameBytes() throws IOException {
        List<LabelledText> rows = LabelledTexts.read(TRAINING.resolve("fr-mlma.tsv.gz"));

        assertThat(TrainTextRisk.train(rows, TrainTextRisk.SHIPPED))
                .isEqualTo(TrainTextRisk.train(rows, TrainTextRisk.SHIPPED));
    }

    @Test
    void heldOutRowsLeaveNoTraceInTheModel() throws IOException {
        List<LabelledText> rows = LabelledTexts.read(TRAINING.resolve("fr-mlma.tsv.gz"));
        List<LabelledText> withoutHeldOut =
                rows.stream().filter(row -> row.part() != LabelledText.Part.TEST).toList();

        assertThat(TrainTextRisk.train(withoutHeldOut, TrainTextRisk.SHIPPED))
                .isEqualTo(TrainTextRisk.train(rows, TrainTextRisk.SHIPPED));
    }
}
