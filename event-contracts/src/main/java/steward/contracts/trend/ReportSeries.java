package steward.contracts.trend;

import java.util.Locale;
import java.util.Set;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReportReceived;

/// Reports of one product system in one market that claim one category: what is compared with its own past. By product system, so that nobody's flood
/// moves another's queue.
///
/// @param market ISO 3166-1 alpha-2, `other` for what is none: nobody makes new series by inventing markets
/// @param category of the policy
public record ReportSeries(ClientId client, String market, String category) {

    private static final String OTHER = "other";
    private static final Set<String> MARKETS = Set.of(Locale.getISOCountries());

    /// The series that a report belongs to, by what it claims.
    public static ReportSeries of(ReportReceived report) {
        return of(report.client(), report.market(), report.category());
    }

    /// The series of what one product system's people claim in a market, whatever a client calls that.
    public static ReportSeries of(ClientId client, String market, String category) {
        return new ReportSeries(client, MARKETS.contains(market) ? market : OTHER, category);
    }

    /// The record key of `trends`.
    public String key() {
        return client.value() + "/" + market + "/" + category;
    }
}
