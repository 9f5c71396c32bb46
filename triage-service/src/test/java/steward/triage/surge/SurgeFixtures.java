package steward.triage.surge;

import java.time.Duration;
import java.time.Instant;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.trend.Excess;
import steward.contracts.trend.ReportSeries;
import steward.contracts.trend.SurgeBegan;
import steward.contracts.trend.SurgeContinued;
import steward.contracts.trend.SurgeEnded;
import steward.contracts.trend.SurgeId;
import steward.contracts.trend.TrendFact;

/// What analytics tells of one surge.
public record SurgeFixtures(ReportSeries series, Instant beganAt) {

    /// How long a word of analytics counts here.
    public static final Duration LASTS = Duration.ofHours(1);

    public static SurgeFixtures surgeOf(String category, String market, Instant beganAt) {
        return new SurgeFixtures(
                new ReportSeries(new ClientId("social-app"), market, category), beganAt);
    }

    public Event<TrendFact> began(long observed, double usual) {
        return told(
                beganAt,
                new SurgeBegan(
                        id(), series, beganAt, excess(observed, usual), beganAt.plus(LASTS)));
    }

    public Event<TrendFact> continued(Instant at, long observed, double usual) {
        return told(
                at,
                new SurgeContinued(id(), series, beganAt, excess(observed, usual), at.plus(LASTS)));
    }

    public Event<TrendFact> ended(Instant at) {
        return told(at, new SurgeEnded(id(), series, beganAt, excess(40, 10), at));
    }

    private SurgeId id() {
        return SurgeId.of(series, beganAt);
    }

    private static Excess excess(long observed, double usual) {
        return new Excess(observed, usual, Duration.ofHours(1));
    }

    private Event<TrendFact> told(Instant at, TrendFact fact) {
        return new Event<>(
                new EventId(at + fact.getClass().getSimpleName()),
                "/steward/analytics/global",
                at,
                series.key(),
                0,
                null,
                fact);
    }
}
