package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import steward.access.Violation;

class PolicyYamlTest {

    private static final String AWKWARD =
            "aZ09 \t\n:#-?[]{}&*!|>'\"%@`,~=\\/ yes no null 1.0 0x1 é中文ع🛡\u00a0\u2028.";

    private final List<Part> shipped =
            StartLibrary.shipped(PartFixtures.NOW).stream().map(Entry::part).toList();

    @Test
    void whatIsExportedIsImportedAsItWas() {
        // When
        String yaml = PolicyYaml.write(shipped);

        // Then
        PolicyYaml.Reading read = PolicyYaml.read(yaml);
        assertThat(read.faults()).isEmpty();
        assertThat(read.parts()).containsExactlyInAnyOrderElementsOf(shipped);
        assertThat(PolicyYaml.write(read.parts())).isEqualTo(yaml);
    }

    @Test
    void theExportOfALibraryChangesNothingThere() {
        ImportPlan plan =
                ImportPlan.of(
                        PolicyYaml.read(PolicyYaml.write(shipped)).parts(),
                        StartLibrary.shipped(PartFixtures.NOW),
                        "ada",
                        PartFixtures.NOW);

        assertThat(plan.faults()).isEmpty();
        assertThat(plan.drafts()).isEmpty();
        assertThat(plan.same()).isEqualTo(shipped.size());
    }

    @Test
    void whateverATextHoldsItIsReadAsItWasWritten() {
        Random random = new Random(11);
        for (int i = 0; i < 3_000; i++) {
            Part part = PartFixtures.notices("en", "1.0.0", PartFixtures.TODAY, text(random));

            assertThat(PolicyYaml.read(PolicyYaml.write(List.of(part))).parts())
                    .containsExactly(part);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} |  | list",
                "[] |  | list",
                "'[7]' | [0] | object",
                "'- kind: nothing' | [0].kind | one-of",
                "'- {kind: clauses, id: a b, version: 1.0.0}' | [0].id | pattern",
                "'- {kind: notices, id: en, version: 1.0}' | [0].version | semantic-version",
                "'- {kind: notices, id: en, version: 1.0.0}' | [0].effectiveFrom | date",
                "'- {kind: notices, id: en, version: 1.0.0, effectiveFrom: 2026-01-01, content: {notices: [], x: 1}}' | [0].content.x | unknown-field",
                "'- {kind: notices, id: en, version: 1.0.0, effectiveFrom: 2026-01-01, content: {notices: [{id: 7}]}}' | [0].content.notices[0].id | content",
                "'- {kind: notices, id: en, version: 1.0.0, effectiveFrom: 2026-01-01, color: red}' | [0] | unknown-field",
                "'- {kind: [' |  | yaml"
            })
    void whatIsWrongIsNamedByItsPlace(String yaml, String field, String rule) {
        assertThat(PolicyYaml.read(yaml).faults())
                .first()
                .extracting(Violation::field, Violation::rule)
                .containsExactly(field == null ? "" : field, rule);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        int[] points = AWKWARD.codePoints().toArray();
        for (int i = random.nextInt(24); i >= 0; i--) {
            text.appendCodePoint(points[random.nextInt(points.length)]);
        }
        return text.toString();
    }
}
