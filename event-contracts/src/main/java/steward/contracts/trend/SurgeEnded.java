package steward.contracts.trend;

import java.time.Instant;
import steward.contracts.event.EventType;

/// It stands out no longer.
///
/// @param peak as it was when it stood out most
/// @param until when it ended
@EventType("steward.surge.ended.v1")
public record SurgeEnded(
        SurgeId surgeId, ReportSeries series, Instant beganAt, Excess peak, Instant until)
        implements TrendFact {}
