package steward.intake.submission;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Counts what the accept path does. Labels come from closed lists, never from what was sent.
@ApplicationScoped
class SubmissionMetrics {

    private final MeterRegistry meters;
    private final AtomicLong waiting;

    SubmissionMetrics(MeterRegistry meters) {
        this.meters = meters;
        this.waiting = meters.gauge("steward.submissions.waiting", new AtomicLong());
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
            case Acceptance.Unavailable _ ->
                    meters.counter("steward.submissions.refused", "reason", "unavailable")
                            .increment();
        }
    }

    void waiting(long count) {
        waiting.set(count);
    }

    void forwarded(int count) {
        meters.counter("steward.submissions.forwarded").increment(count);
    }

    private static String resultOf(Acceptance acceptance) {
        return switch (acceptance) {
            case Acceptance.Accepted _ -> "accepted";
            case Acceptance.Refused _ -> "refused";
            case Acceptance.Unavailable _ -> "unavailable";
        };
    }

    private static String kindOf(String type) {
        return type.substring(type.lastIndexOf(':') + 1);
    }
}
