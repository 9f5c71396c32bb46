package steward.contracts.policy;

import java.time.Instant;
import java.util.List;
import steward.contracts.event.EventType;

/// Which parts are in force together from when on.
///
/// @param release version of the release, for example `2026.1`
/// @param effectiveFrom by event time; at least a minute after publication, the first release of an empty platform at once
@EventType("steward.policy.released.v1")
public record PolicyReleased(
        String release, Instant publishedAt, Instant effectiveFrom, List<PartVersion> parts)
        implements PolicyFact {

    public PolicyReleased {
        parts = List.copyOf(parts);
    }
}
