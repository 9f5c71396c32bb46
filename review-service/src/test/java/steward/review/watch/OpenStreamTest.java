package steward.review.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import steward.access.Caller;
import steward.access.Scope;
import steward.review.CaseFixtures;
import steward.review.queue.QueueView;

class OpenStreamTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final WatchConfig TERMS = new Terms();

    private final AtomicInteger dropped = new AtomicInteger();

    /// The defaults.
    private record Terms() implements WatchConfig {
        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public Duration metricsEvery() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration heartbeat() {
            return Duration.ofSeconds(15);
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int streamsPerPerson() {
            return 4;
        }

        @Override
        public int streams() {
            return 500;
        }
    }

    @Test
    void tellsWhatChangedOnceAndThenNowAndThenThatNothingDid() {
        AssertSubscriber<Told> heard = AssertSubscriber.create(100);
        OpenStream open = opened(heard);

        for (int second = 0; second < 40; second++) {
            open.tell(second < 5 ? queues(1) : queues(2), NOW.plusSeconds(second), TERMS);
        }

        assertThat(heard.getItems())
                .containsExactly(
                        new Told.Figures(NOW.toEpochMilli(), queues(1)),
                        new Told.Figures(NOW.plusSeconds(5).toEpochMilli(), queues(2)),
                        new Told.StillHere(),
                        new Told.StillHere());
    }

    @Test
    void whoTakesSlowlyMissesWhatWasBetweenAndGetsTheLastAndNothingPilesUp() {
        AssertSubscriber<Told> heard = AssertSubscriber.create(1);
        OpenStream open = opened(heard);
        for (int second = 0; second < 20; second++) {
            open.tell(queues(second), NOW.plusSeconds(second), TERMS);
        }
        assertThat(heard.getItems()).hasSize(1);

        heard.request(1);
        open.tell(queues(99), NOW.plusSeconds(20), TERMS);

        assertThat(heard.getItems().getLast())
                .isEqualTo(new Told.Figures(NOW.plusSeconds(20).toEpochMilli(), queues(99)));
        assertThat(heard.getItems()).hasSize(2);
        heard.assertNotTerminated();
        assertThat(dropped).hasValue(0);
    }

    @Test
    void whoTakesNothingIsDropped() {
        AssertSubscriber<Told> heard = AssertSubscriber.create(1);
        OpenStream open = opened(heard);

        for (int second = 0; second <= 32; second++) {
            open.tell(queues(second), NOW.plusSeconds(second), TERMS);
        }

        heard.assertCompleted();
        assertThat(dropped).hasValue(1);
    }

    @Test
    void livesOnWhileTheFiguresCannotBeRead() {
        AssertSubscriber<Told> heard = AssertSubscriber.create(10);
        OpenStream open = opened(heard);

        for (int second = 0; second < 20; second++) {
            open.tellNothing(NOW.plusSeconds(second), TERMS);
        }

        assertThat(heard.getItems()).containsExactly(new Told.StillHere());
    }

    @Test
    void isOverWithTheTokenAndNotBefore() {
        OpenStream open = opened(AssertSubscriber.create(1));

        assertThat(open.isOver(NOW.plusSeconds(3_599))).isFalse();
        assertThat(open.isOver(NOW.plusSeconds(3_600))).isTrue();
    }

    private OpenStream opened(AssertSubscriber<Told> heard) {
        AtomicReference<OpenStream> made = new AtomicReference<>();
        Caller lead =
                new Caller(
                        "lead",
                        Set.of("lead"),
                        Scope.all(),
                        Scope.all(),
                        Scope.all(),
                        Scope.all(),
                        null,
                        null,
                        null);
        Multi.createFrom()
                .<Told>emitter(
                        stream ->
                                made.set(
                                        new OpenStream(
                                                lead,
                                                NOW.plusSeconds(3_600),
                                                dropped::incrementAndGet,
                                                stream,
                                                NOW)),
                        BackPressureStrategy.ERROR)
                .subscribe(heard);
        return Objects.requireNonNull(made.get());
    }

    private static List<QueueView> queues(long queued) {
        return List.of(
                new QueueView(
                        "emea",
                        "DE",
                        "de",
                        List.of(),
                        "spam",
                        "social-app",
                        "feed",
                        queued,
                        0,
                        0,
                        0,
                        null,
                        0,
                        0));
    }
}
