package steward.contracts.policy;

import java.util.Map;
import steward.contracts.cases.Severity;
import steward.contracts.event.EventType;

/// How much each input moves a case forward, as seconds of credit. Severity bands are far apart, so that no sum of the others crosses one.
///
/// @param severity credit of each band
/// @param perReachDecade per factor of ten of views per hour
/// @param likelihood at text risk 1
/// @param minor where a minor is concerned
/// @param vettedSource for a vetted flagger in its field
/// @param perSenderDoubling per doubling of distinct senders, weighted by standing
/// @param senderCap most that distinct senders can add
/// @param credibleSender for a sender of standing 1; a sender of standing 0 takes as much away
@EventType("steward.policy.triage-weights.v1")
public record TriageWeightsPublished(
        PartVersion part,
        Map<Severity, Long> severity,
        long perReachDecade,
        long likelihood,
        long minor,
        long vettedSource,
        long perSenderDoubling,
        long senderCap,
        long credibleSender)
        implements PolicyFact {

    public TriageWeightsPublished {
        severity = Map.copyOf(severity);
    }
}
