package steward.contracts.policy;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
/// @param selfHarm where somebody may harm themselves; null for nothing
/// @param contentSpeaksFrom text risk in per cent from which content stands for itself, whoever reports it; null for never
/// @param crowd what is told as a suspected brigade; null for nothing
/// @param surge for a report that comes while its series surges; null for nothing
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
        long credibleSender,
        @Nullable Long selfHarm,
        @Nullable Integer contentSpeaksFrom,
        @Nullable Crowd crowd,
        @Nullable Surge surge)
        implements PolicyFact {

    public TriageWeightsPublished {
        severity = Map.copyOf(severity);
    }

    /// Weights that tell nothing of self-harm, crowds and surges.
    public TriageWeightsPublished(
            PartVersion part,
            Map<Severity, Long> severity,
            long perReachDecade,
            long likelihood,
            long minor,
            long vettedSource,
            long perSenderDoubling,
            long senderCap,
            long credibleSender) {
        this(
                part,
                severity,
                perReachDecade,
                likelihood,
                minor,
                vettedSource,
                perSenderDoubling,
                senderCap,
                credibleSender,
                null,
                null,
                null,
                null);
    }

    /// When a crowd looks like a brigade. It is told to the reviewer and moves nothing.
    ///
    /// @param within how short a time is
    /// @param senders how many doubtful senders within it
    /// @param sharePercent how many of all senders within it are doubtful
    /// @param youngDays an account of that age or younger is doubtful
    /// @param lowStandingPercent so is a sender with a record whose standing is at most this
    /// @param mildPercent text risk up to which such a crowd may be framing somebody
    public record Crowd(
            Duration within,
            int senders,
            int sharePercent,
            int youngDays,
            int lowStandingPercent,
            int mildPercent) {}

    /// How far a surge moves a case that is reported while it lasts.
    ///
    /// @param perDoubling per doubling of what is usual
    /// @param cap most that a surge can add, however large
    public record Surge(long perDoubling, long cap) {}
}
