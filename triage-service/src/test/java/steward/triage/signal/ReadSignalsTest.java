package steward.triage.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import steward.triage.signal.Finding.LexiconMatched;

class ReadSignalsTest {

    private static final Reported REPORTED = new Reported("text", "en", List.of());
    private static final Reading NOTHING = Reading.known(new LexiconMatched(List.of()));

    private final AtomicLong clock = new AtomicLong();
    private final List<String> asked = new ArrayList<>();
    private final List<ReadSignals> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(ReadSignals::close);
    }

    @Test
    void theCheapestAreAskedFirst() {
        var _ =
                signals(signal("dear", 900, () -> NOTHING), signal("cheap", 2, () -> NOTHING))
                        .of(REPORTED, _ -> false);

        assertThat(asked).containsExactly("cheap", "dear");
    }

    @Test
    void whatCannotChangeTheVerdictIsNotAsked() {
        Findings findings =
                signals(signal("dear", 900, () -> NOTHING), signal("cheap", 2, () -> NOTHING))
                        .of(REPORTED, soFar -> soFar.known(LexiconMatched.class) != null);

        assertThat(asked).containsExactly("cheap");
        assertThat(findings.bySignal())
                .containsEntry("dear", Reading.unknown(WhyUnknown.NOT_NEEDED));
        assertThat(findings.unknown()).isEmpty();
    }

    @Test
    void aSignalThatFailsIsUnknownAndStopsNoOther() {
        Findings findings =
                signals(
                                signal("broken", 1, ReadSignalsTest::fail),
                                signal("sound", 2, () -> NOTHING))
                        .of(REPORTED, _ -> false);

        assertThat(findings.unknown()).containsEntry("broken", WhyUnknown.FAILED);
        assertThat(findings.known(LexiconMatched.class)).isNotNull();
    }

    @Test
    void aSignalBeyondItsTimeIsInterruptedAndUnknown() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Findings findings =
                signals(signal("slow", 1, () -> waitForEver(interrupted))).of(REPORTED, _ -> false);

        assertThat(findings.unknown()).containsEntry("slow", WhyUnknown.TIMED_OUT);
        interrupted.await();
    }

    @Test
    void aSignalThatKeepsFailingIsLeftAloneForAWhileAndThenTriedOnce() {
        ReadSignals signals = signals(signal("broken", 1, ReadSignalsTest::fail));
        for (int i = 0; i < Breaker.LIMIT; i++) {
            assertThat(why(signals)).isEqualTo(WhyUnknown.FAILED);
        }

        assertThat(why(signals)).isEqualTo(WhyUnknown.SUSPENDED);
        clock.addAndGet(Breaker.PAUSE_NANOS);
        assertThat(why(signals)).isEqualTo(WhyUnknown.FAILED);
        assertThat(why(signals)).isEqualTo(WhyUnknown.SUSPENDED);
    }

    @Test
    void oneAnswerEndsASuspension() {
        AtomicLong failuresLeft = new AtomicLong(Breaker.LIMIT);
        ReadSignals signals =
                signals(
                        signal(
                                "flaky",
                                1,
                                () -> failuresLeft.getAndDecrement() > 0 ? fail() : NOTHING));
        for (int i = 0; i < Breaker.LIMIT; i++) {
            assertThat(why(signals)).isEqualTo(WhyUnknown.FAILED);
        }
        clock.addAndGet(Breaker.PAUSE_NANOS);

        assertThat(signals.of(REPORTED, _ -> false).unknown()).isEmpty();
        assertThat(signals.of(REPORTED, _ -> false).unknown()).isEmpty();
    }

    private static WhyUnknown why(ReadSignals signals) {
        return signals.of(REPORTED, _ -> false).unknown().values().iterator().next();
    }

    private ReadSignals signals(Signal... signals) {
        ReadSignals all = new ReadSignals(List.of(signals), clock::get);
        opened.add(all);
        return all;
    }

    private Signal signal(String name, int micros, Supplier<Reading> answer) {
        return new Signal() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Duration cost() {
                return Duration.ofNanos(micros * 1_000L);
            }

            @Override
            public Duration limit() {
                return Duration.ofMillis(name.equals("slow") ? 20 : 10_000);
            }

            @Override
            public Reading read(Reported reported, Findings soFar) {
                asked.add(name);
                return answer.get();
            }
        };
    }

    private static Reading fail() {
        throw new IllegalStateException("planted");
    }

    private static Reading waitForEver(CountDownLatch interrupted) {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            interrupted.countDown();
        }
        return NOTHING;
    }
}
