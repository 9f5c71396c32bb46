package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.triage.signal.NormalisedText;
import steward.triage.signal.training.LabelledText.Part;

class CommittedTextsTest {

    private static final Path TRAINING = Path.of("src/training/data");
    private static final Path SHARE_ALIKE = Path.of("src/training/share-alike");

    @Test
    void noRowAboutTheSexualAbuseOfMinorsIsCommitted() throws IOException {
        assertThat(LabelledTexts.readFolder(TRAINING)).noneMatch(LabelledText::isMinorSafety);
        assertThat(LabelledTexts.readFolder(SHARE_ALIKE)).noneMatch(LabelledText::isMinorSafety);
    }

    @Test
    void shareAlikeSetsAreOnlyMeasuredOn() throws IOException {
        assertThat(LabelledTexts.readFolder(SHARE_ALIKE))
                .isNotEmpty()
                .allMatch(row -> row.part() == Part.TEST);
    }

    @Test
    void theSameTextIsNeverBothLearntFromAndMeasuredOn() throws IOException {
        Map<String, Part> partOfText = new HashMap<>();
        for (LabelledText row : LabelledTexts.readFolder(TRAINING)) {
            if (row.part() != Part.ASIDE) {
                String key = row.language() + " " + NormalisedText.of(row.text()).value();
                Part first = partOfText.putIfAbsent(key, row.part());

                assertThat(first)
                        .as("part of the first text like %s", row.id())
                        .isIn(null, row.part());
            }
        }
    }

    @Test
    void aFunctionalityOfTheTemplateTestsIsHeldOutAsAWhole() throws IOException {
        Map<String, HashSet<Part>> parts = new HashMap<>();
        List<LabelledText> rows =
                LabelledTexts.readFolder(TRAINING).stream()
                        .filter(LabelledText::isTemplateTest)
                        .toList();
        for (LabelledText row : rows) {
            String functionality = row.corpus() + row.publishedLabel().split(";", -1)[1];
            parts.computeIfAbsent(functionality, f -> new HashSet<>()).add(row.part());
        }

        assertThat(parts.values())
                .allSatisfy(found -> {
                    found.remove(Part.ASIDE);
                    assertThat(found).hasSizeLessThanOrEqualTo(1);
                });
    }
}
