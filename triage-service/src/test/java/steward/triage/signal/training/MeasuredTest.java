package steward.triage.signal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MeasuredTest {

    @Test
    void aucCountsPairsInTheRightOrderAndTiesHalf() {
        var measured = new Measured();
        measured.add(0.9, true);
        measured.add(0.5, true);
        measured.add(0.5, false);
        measured.add(0.1, false);

        assertThat(measured.auc()).isCloseTo(3.5 / 4, within(1e-9));
    }

    @Test
    void calibrationErrorIsTheGapBetweenSaidAndSeen() {
        var measured = new Measured();
        for (int i = 0; i < 10; i++) {
            measured.add(0.75, i < 5);
        }

        assertThat(measured.calibrationError()).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void recallAtReviewBudgetReadsTheTopTenth() {
        var measured = new Measured();
        for (int i = 0; i < 20; i++) {
            measured.add(i / 20.0, i >= 16);
        }

        assertThat(measured.recallAtReviewBudget()).isCloseTo(0.5, within(1e-9));
    }
}
