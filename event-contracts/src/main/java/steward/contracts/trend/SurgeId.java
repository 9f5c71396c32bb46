package steward.contracts.trend;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import steward.contracts.id.Ids;

/// Id of a surge, derived from its series and its beginning.
public record SurgeId(@JsonValue String value) {

    @JsonCreator
    public SurgeId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("a SurgeId has characters");
        }
    }

    /// The surge of a series that begins then.
    public static SurgeId of(ReportSeries series, Instant beganAt) {
        return new SurgeId(Ids.derivedFrom("surge", series.key(), beganAt.toString()).toString());
    }
}
