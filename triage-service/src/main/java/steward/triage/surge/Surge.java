package steward.triage.surge;

import java.time.Duration;
import steward.contracts.trend.Excess;
import steward.contracts.trend.ReportSeries;

/// A surge as it stood when a report came.
///
/// @param observed subjects reported within the time
/// @param usual how many are usual then
public record Surge(String market, String category, long observed, double usual, Duration within) {

    static Surge of(ReportSeries series, Excess excess) {
        return new Surge(
                series.market(),
                series.category(),
                excess.observed(),
                excess.usual(),
                excess.within());
    }

    /// How many times the usual; 1 where nothing can be said.
    public double times() {
        return usual > 0 ? Math.max(1, observed / usual) : 1;
    }
}
