package steward.review.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// C11: the same kind does not go on for longer than a person can bear.
class RotationTest {

    @Test
    void whatWasAgreedOnWithAPersonHoldsWhereItIsSoonerThanForEveryone() {
        assertThat(new Rotation(10, 3).longestRun()).isEqualTo(3);
        assertThat(new Rotation(10, 20).longestRun()).isEqualTo(10);
        assertThat(new Rotation(10, null).longestRun()).isEqualTo(10);
        assertThat(new Rotation(0, 3).longestRun()).as("nobody else rotates").isEqualTo(3);
        assertThat(new Rotation(0, null).longestRun()).isZero();
    }

    @Test
    void aRunIsAsManyOfOneKindAsThePersonHasAtMost() {
        Rotation three = new Rotation(10, 3);

        assertThat(three.runIn(List.of("spam", "spam"))).isNull();
        assertThat(three.runIn(List.of("spam", "spam", "spam"))).isEqualTo("spam");
        assertThat(three.runIn(List.of("spam", "scam_fraud", "spam"))).isNull();
        assertThat(new Rotation(0, null).runIn(List.of())).isNull();
    }
}
