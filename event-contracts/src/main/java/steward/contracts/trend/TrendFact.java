package steward.contracts.trend;

import java.time.Instant;
import steward.contracts.event.Fact;

/// Facts of analytics on `trends`, keyed by series. Numbers only: nobody's identity, no content.
public sealed interface TrendFact extends Fact permits SurgeBegan, SurgeContinued, SurgeEnded {

    /// What it is about.
    ReportSeries series();

    /// The surge, the same from its beginning to its end.
    SurgeId surgeId();

    /// From here on nobody counts the surge, unless a later event says otherwise.
    Instant until();
}
