package steward.triage.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// Whose rules count: a market, on a day.
///
/// @param market ISO 3166-1 alpha-2
/// @param day in UTC
public record Jurisdiction(String market, LocalDate day) {

    /// A market at a moment.
    public static Jurisdiction of(String market, Instant at) {
        return new Jurisdiction(market, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }
}
