package steward.review.coverage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import steward.contracts.cases.Severity;

/// When a waiting case is offered to more people. Pure.
///
/// It goes by how long a case waits: a market that is swamped is helped like one that sleeps, which [SkipSteps] does not wait for where shifts are known. Clearances, opt-outs, conflicts and
/// certificates hold on every step, so nothing falls to people who are not cleared; it waits and pages instead.
record Ladder(Map<Severity, List<Duration>> times) {

    /// Offered to all who speak its language.
    static final int LANGUAGE = 1;

    /// Offered to generalists.
    static final int GENERALIST = 2;

    /// Nobody took it; somebody is paged.
    static final int UNCOVERED = 3;

    /// @throws IllegalArgumentException when a severity has not three times, each longer than the one before, so that a wrong setting does not start
    Ladder {
        times = Map.copyOf(times);
        for (Severity severity : Severity.values()) {
            List<Duration> of = times.getOrDefault(severity, List.of());
            if (of.size() != UNCOVERED || !isRising(of)) {
                throw new IllegalArgumentException(
                        "steward.review.coverage needs three rising times for " + severity);
            }
        }
    }

    static Ladder of(CoverageConfig config) {
        Map<Severity, List<Duration>> times = new EnumMap<>(Severity.class);
        times.put(Severity.S0, config.s0());
        times.put(Severity.S1, config.s1());
        times.put(Severity.S2, config.s2());
        times.put(Severity.S3, config.s3());
        times.put(Severity.S4, config.s4());
        return new Ladder(times);
    }

    /// A step to be taken by cases of a severity that wait since then or longer.
    record Step(Severity severity, int step, Instant since) {}

    /// Which steps are due at an instant, up to this one.
    List<Step> due(int from, int to, Instant now) {
        List<Step> steps = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            List<Duration> of = times.getOrDefault(severity, List.of());
            for (int step = from; step <= to; step++) {
                steps.add(new Step(severity, step, now.minus(of.get(step - 1))));
            }
        }
        return steps;
    }

    private static boolean isRising(List<Duration> times) {
        for (int i = 0; i < times.size(); i++) {
            Duration before = i == 0 ? Duration.ZERO : times.get(i - 1);
            if (times.get(i).compareTo(before) <= 0) {
                return false;
            }
        }
        return true;
    }
}
