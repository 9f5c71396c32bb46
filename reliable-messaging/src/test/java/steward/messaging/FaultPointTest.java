package steward.messaging;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import steward.messaging.FaultPoint.Armed;

class FaultPointTest {

    @Test
    void reachingOneThatIsNotArmedDoesNothing() {
        assertThat(Armed.by(null)).isNull();
        assertThat(Armed.by(" ")).isNull();
        assertThatCode(FaultPoint.MID_BATCH::reached).doesNotThrowAnyException();
    }

    @Test
    void isDueAtTheTimeThatIsNamedAndNeverAgain() {
        // When
        Armed armed = requireNonNull(Armed.by("publish-before-mark:2"));

        // Then
        assertThat(armed.isDue(FaultPoint.MID_BATCH)).isFalse();
        assertThat(armed.isDue(FaultPoint.PUBLISH_BEFORE_MARK)).isFalse();
        assertThat(armed.isDue(FaultPoint.PUBLISH_BEFORE_MARK)).isTrue();
        assertThat(armed.isDue(FaultPoint.PUBLISH_BEFORE_MARK)).isFalse();
    }

    @Test
    void everyPointIsArmedByItsLabelAndNothingElseArmsAny() {
        for (FaultPoint point : FaultPoint.values()) {
            assertThat(requireNonNull(Armed.by(point.label())).isDue(point)).isTrue();
        }
        assertThatThrownBy(() -> Armed.by("before-lunch"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
