package steward.intake.submission;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/// Counts what the accept path does. Labels come from closed lists, never from what was sent.
@ApplicationScoped
class SubmissionMetrics {

    private final MeterRegistry meters;
    private final Clock clock;
    private volatile AllWaiting waiting = AllWaiting.NONE;

    SubmissionMetrics(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
        meters.gauge("steward.submissions.waiting", this, metrics -> metrics.waiting.submissions());
        meters.gauge("steward.submissions.waiting.age.seconds", this, m -> m.oldestSeconds());
    }

    Timer.Sample begin() {
        return Timer.start(meters);
    }

    void end(Timer.Sample sample, Acceptance acceptance) {
        sample.stop(
                Timer.builder("steward.submissions.accept")
                        .description("from the read body to the answer")
                        .tag("result", resultOf(acceptance))
                        .publishPercentileHistogram()
                        .register(meters));
        switch (acceptance) {
            case Acceptance.Accepted accepted ->
                    meters.counter(
                                    "steward.submissions.accepted",
                                    "path",
                                    accepted.store().name().toLowerCase(Locale.ROOT),
                                    "duplicate",
                                    Boolean.toString(accepted.duplicate()))
                            .increment();
            case Acceptance.Refused refused ->
                    meters.counter(
                                    "steward.submissions.refused",
                                    "reason",
                                    kindOf(refused.problem().type()))
                            .increment();
            case Acceptance.TooMany tooMany ->
                    meters.counter(
                                    "steward.submissions.refused",
                                    "reason",
                                    "quota-of-"
                                            + tooMany.usedUp()
                                                    .whose()
                                                    .name()
                                                    .toLowerCase(Locale.ROOT))
                            .increment();
            case Acceptance.Unavailable _ ->
                    meters.counter("steward.submissions.refused", "reason", "unavailable")
                            .increment();
        }
    }

    void waitingAre(AllWaiting found) {
        waiting = found;
    }

    AllWaiting waiting() {
        return waiting;
    }

    /// Age of the one that has waited longest; 0 where none waits.
    double oldestSeconds() {
        Instant since = waiting.since();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }

    void forwarded(int count) {
        meters.counter("steward.submissions.forwarded").increment(count);
    }

    private static String resultOf(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted _ -> "accepted";
            case Acceptance.Refused _, Acceptance.TooMany _ -> "refused";
            case Acceptance.Unavailable _ -> "unavailable";
        };
    }

    private static String kindOf(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
