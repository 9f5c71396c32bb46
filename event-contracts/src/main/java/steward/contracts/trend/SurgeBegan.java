package steward.contracts.trend;

import java.time.Instant;
import steward.contracts.event.EventType;

/// More is reported than is usual for this series.
///
/// @param beganAt when it stood out first
/// @param until how long this counts without another word: a surge that nobody ends is over by itself
@EventType("steward.surge.began.v1")
public record SurgeBegan(
        SurgeId surgeId, ReportSeries series, Instant beganAt, Excess excess, Instant until)
        implements TrendFact {}
