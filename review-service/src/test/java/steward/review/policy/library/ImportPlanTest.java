package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import steward.access.Violation;

class ImportPlanTest {

    private final Part part = PartFixtures.clause("CS-1", "1.0.0", PartFixtures.TODAY);
    private final Part reworded =
            PartFixtures.clause("CS-1", "1.0.0", PartFixtures.TODAY.plusDays(1));

    @Test
    void whatIsNewBecomesADraftOfWhoeverSendsIt() {
        ImportPlan plan = plan(List.of(part), List.of());

        assertThat(plan.drafts()).containsExactly(PartFixtures.draft(part, "ada"));
    }

    @Test
    void whatStandsThereWordByWordIsLeftAlone() {
        ImportPlan plan = plan(List.of(part), List.of(PartFixtures.released(part)));

        assertThat(plan.drafts()).isEmpty();
        assertThat(plan.faults()).isEmpty();
        assertThat(plan.same()).isEqualTo(1);
    }

    @Test
    void aDraftIsWrittenOnAndHasOneMoreAuthor() {
        ImportPlan plan = plan(List.of(reworded), List.of(PartFixtures.draft(part, "ben")));

        assertThat(plan.drafts())
                .singleElement()
                .satisfies(draft -> {
                    assertThat(draft.part()).isEqualTo(reworded);
                    assertThat(draft.lifecycle().authors()).containsExactlyInAnyOrder("ada", "ben");
                });
    }

    @Test
    void whatIsNoDraftAnyMoreIsNeverEdited() {
        ImportPlan plan = plan(List.of(reworded), List.of(PartFixtures.released(part)));

        assertThat(plan.faults()).extracting(Violation::rule).containsExactly("never-edited");
    }

    @Test
    void aVersionDoesNotComeAfterALaterOne() {
        ImportPlan plan =
                plan(
                        List.of(PartFixtures.clause("CS-1", "1.9.0", PartFixtures.TODAY)),
                        List.of(
                                PartFixtures.released(
                                        PartFixtures.clause(
                                                "CS-1", "1.10.0", PartFixtures.TODAY))));

        assertThat(plan.faults()).extracting(Violation::rule).containsExactly("later-version");
    }

    private static ImportPlan plan(List<Part> given, List<Entry> known) {
        return ImportPlan.of(given, known, "ada", PartFixtures.NOW);
    }
}
