package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClausesPublished.Strike;
import steward.contracts.policy.PermittedAction;
import steward.review.difference.Difference;

class DifferencesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    @Test
    void aVersionDoesNotDifferFromItself() {
        Part part = PartFixtures.clause("CS-1", "1.0.0", MAY);

        assertThat(Differences.between(part, part)).isEmpty();
    }

    @Test
    void whatChangedIsNamedFieldByField() {
        // Given
        Part before = PartFixtures.clause("CS-1", "1.0.0", MAY);
        Clause said = PartFixtures.clause("CS-1", "1.0.0", MAY, null, null);
        Part after =
                PartFixtures.part(
                        new Clause(
                                said.id(),
                                "1.1.0",
                                said.family(),
                                said.title(),
                                "Text of CS-1 in version 1.0.0, and more.",
                                said.effectiveFrom(),
                                List.of("warn_account", "suspend_account"),
                                null,
                                said.dsaCategory(),
                                null,
                                null,
                                null,
                                List.of(
                                        new PermittedAction("warn_account", null, Map.of()),
                                        new PermittedAction(
                                                "suspend_account", Duration.ofDays(7), Map.of())),
                                new Strike(2, null),
                                List.of(),
                                null,
                                Map.of("en", "Because.")));

        // Then
        assertThat(Differences.between(before, after))
                .extracting(Difference::field, Difference::before, Difference::after)
                .containsExactlyInAnyOrder(
                        tuple("version", "1.0.0", "1.1.0"),
                        tuple(
                                "text",
                                "Text of CS-1 in version 1.0.0.",
                                "Text of CS-1 in version 1.0.0, and more."),
                        tuple("actions[remove_content]", "remove_content", null),
                        tuple("actions[suspend_account]", null, "suspend_account"),
                        tuple("permitted[remove_content].type", "remove_content", null),
                        tuple("permitted[suspend_account].type", null, "suspend_account"),
                        tuple("permitted[suspend_account].duration", null, "PT168H"),
                        tuple("strike.weight", null, "2"),
                        tuple("notice.en", null, "Because."));
    }
}
