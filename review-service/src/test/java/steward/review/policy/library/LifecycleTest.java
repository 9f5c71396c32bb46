package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import steward.review.policy.library.Lifecycle.Approved;
import steward.review.policy.library.Lifecycle.Draft;
import steward.review.policy.library.Lifecycle.Emergency;
import steward.review.policy.library.Lifecycle.Review;
import steward.review.policy.library.Lifecycle.Scheduled;

class LifecycleTest {

    private static final List<String> PEOPLE = List.of("ada", "ben", "cleo");
    private static final List<Step> STEPS = List.of(Step.values());

    @Test
    void aDraftIsApprovedBySomebodyWhoHasNotWrittenOnIt() {
        // Given
        Lifecycle review = Draft.by("ada").revisedBy("ben").submitted();

        // Then
        assertThat(Step.APPROVE.from(review, "ada")).isInstanceOf(Move.Refused.class);
        assertThat(Step.APPROVE.from(review, "ben")).isInstanceOf(Move.Refused.class);
        assertThat(Step.APPROVE.from(review, "cleo"))
                .isEqualTo(new Move.Made(new Approved(Set.of("ada", "ben"), "cleo")));
    }

    @Test
    void whatIsSentBackCanBeWrittenOnAndSubmittedAgain() {
        // Given
        Lifecycle review = Draft.by("ada").submitted();

        // When
        Lifecycle back = made(Step.SEND_BACK.from(review, "ben"));

        // Then
        assertThat(back).isEqualTo(Draft.by("ada"));
        assertThat(made(Step.SUBMIT.from(back, "ada"))).isInstanceOf(Review.class);
    }

    @Test
    void anEmergencyIsReviewedOnceBySomebodyWhoHadNoPartInIt() {
        // Given
        Lifecycle released =
                Draft.by("ada")
                        .inEmergency(
                                Emergency.declared(
                                        "ben", "an attack is going on", PartFixtures.NOW),
                                PartFixtures.NOW);

        // When
        Lifecycle judged = made(Step.REJECT.from(released, "cleo"));

        // Then
        assertThat(Step.CONFIRM.from(released, "ada")).isInstanceOf(Move.Refused.class);
        assertThat(Step.CONFIRM.from(released, "ben")).isInstanceOf(Move.Refused.class);
        assertThat(Step.CONFIRM.from(judged, "dora")).isInstanceOf(Move.Refused.class);
        assertThat(((Scheduled) judged).emergency())
                .extracting(Emergency::reviewedBy, Emergency::confirmed)
                .containsExactly("cleo", false);
    }

    @Test
    void whateverIsTriedNothingIsApprovedByItsAuthorsAndNobodyLeavesTheListOfAuthors() {
        Random random = new Random(4);
        for (int life = 0; life < 20_000; life++) {
            Lifecycle state = Draft.by(anyOf(random));
            for (int i = 0; i < 12; i++) {
                String by = anyOf(random);
                Set<String> before = state.authors();
                if (state instanceof Draft draft && random.nextBoolean()) {
                    state = draft.revisedBy(by);
                } else {
                    Step step = STEPS.get(random.nextInt(STEPS.size()));
                    if (step.from(state, by) instanceof Move.Made(Lifecycle next)) {
                        state = next;
                    }
                }
                assertThat(state.authors()).containsAll(before);
                if (state instanceof Approved approved) {
                    assertThat(approved.authors()).doesNotContain(approved.approvedBy());
                }
            }
        }
    }

    @Test
    void eachStateHasItsStepsAndNoOthers() {
        // Given
        List<String> allowed = new ArrayList<>();
        Draft draft = Draft.by("ada");
        for (Lifecycle state :
                List.of(
                        draft,
                        draft.submitted(),
                        new Approved(Set.of("ada"), "ben"),
                        new Approved(Set.of("ada"), "ben").scheduled(PartFixtures.NOW),
                        draft.withdrawn())) {
            for (Step step : Step.values()) {
                if (step.from(state, "cleo") instanceof Move.Made) {
                    allowed.add(state.getClass().getSimpleName() + " " + step);
                }
            }
        }

        // Then
        assertThat(allowed)
                .containsExactly(
                        "Draft SUBMIT",
                        "Draft WITHDRAW",
                        "Review SEND_BACK",
                        "Review APPROVE",
                        "Approved WITHDRAW");
    }

    private static Lifecycle made(Move move) {
        assertThat(move).isInstanceOf(Move.Made.class);
        return ((Move.Made) move).next();
    }

    private static String anyOf(Random random) {
        return PEOPLE.get(random.nextInt(PEOPLE.size()));
    }
}
