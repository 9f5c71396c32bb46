package steward.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import steward.chaos.fault.Fault;
import steward.chaos.fault.FragilePlatform;

/// Somebody who waits for a run asks it to come to its end.
class EndedEarlyTest {

    private static final Duration FOR_EVER = Duration.ofDays(1000);

    private final AskedToEnd end = new AskedToEnd();
    private final AtomicInteger injected = new AtomicInteger();
    private final AtomicInteger healed = new AtomicInteger();

    @Test
    void theFaultThatIsThereIsHealedAndNoOtherBegins() throws InterruptedException {
        // Given
        end.underWay();
        FaultSchedule schedule =
                new FaultSchedule(
                        1,
                        List.of(new AskedMeanwhile("one"), new AskedMeanwhile("other")),
                        List.of());

        // When
        List<FaultTaken> taken = injecting().follow(schedule, Instant.MAX);

        // Then
        assertThat(taken).singleElement().matches(FaultTaken::isFine);
        assertThat(injected).hasValue(1);
        assertThat(healed).hasValue(1);
    }

    @Test
    void duringACalmNothingBeginsAnyMore() throws InterruptedException {
        // Given
        end.underWay();
        assertThat(end.ask()).isTrue();
        FaultSchedule schedule =
                new FaultSchedule(1, List.of(new AskedMeanwhile("one")), List.of());

        // When
        List<FaultTaken> taken = injecting().follow(schedule, Instant.MAX);

        // Then
        assertThat(taken).isEmpty();
        assertThat(injected).hasValue(0);
    }

    @Test
    void whoeverAsksTwiceOrBeforeAnythingWasDoneDoesNotWantToWait() {
        assertThat(end.ask()).isFalse();
        end.underWay();
        assertThat(end.ask()).isTrue();
        assertThat(end.ask()).isFalse();
        assertThat(end.isAsked()).isTrue();
    }

    /// None of these faults looks at the platform.
    @SuppressWarnings("NullAway")
    private InjectFaults injecting() {
        return new InjectFaults(null, Clock.systemUTC(), end);
    }

    /// Stays until it is healed; the run is asked to end while it is there.
    private final class AskedMeanwhile implements Fault {

        private final String name;

        AskedMeanwhile(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Set<String> touches() {
            return Set.of();
        }

        @Override
        public Duration lasts() {
            return FOR_EVER;
        }

        @Override
        public void inject(FragilePlatform platform) {
            injected.incrementAndGet();
            var _ = end.ask();
        }

        @Override
        public void heal(FragilePlatform platform) {
            healed.incrementAndGet();
        }
    }
}
