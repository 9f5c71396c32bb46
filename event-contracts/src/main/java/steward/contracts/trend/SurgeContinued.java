package steward.contracts.trend;

import java.time.Instant;
import steward.contracts.event.EventType;

/// It still stands out, or more than was told.
///
/// @param excess as it is now
/// @param until how long this counts without another word
@EventType("steward.surge.continued.v1")
public record SurgeContinued(
        SurgeId surgeId, ReportSeries series, Instant beganAt, Excess excess, Instant until)
        implements TrendFact {}
