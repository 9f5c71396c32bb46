package steward.analytics.trend;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.trend.ReportSeries;

/// A series that may surge, or does.
///
/// @param id of its row
/// @param since when reports of its product system have been counted
/// @param observed subjects in the hour in question
/// @param standing null where no surge stands
record Candidate(
        long id,
        String client,
        String market,
        String category,
        Instant since,
        long observed,
        SurgeRule.@Nullable Standing standing) {

    ReportSeries series() {
        return new ReportSeries(new ClientId(client), market, category);
    }
}
