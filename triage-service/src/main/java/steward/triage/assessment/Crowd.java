package steward.triage.assessment;

import steward.contracts.policy.TriageWeightsPublished;

/// Who reported a case within a short time: its senders in this half of the time span and the one before, and the span with the most doubtful ones so
/// far. Counts only; the span is the policy's.
///
/// @param half number of the current half span since 1970
public record Crowd(long half, Count current, Count previous, Count peak) {

    /// Nobody.
    public static final Crowd NONE = new Crowd(0, Count.NONE, Count.NONE, Count.NONE);

    /// A report on its way into the crowd.
    ///
    /// @param half number of the half span that it was made in
    /// @param doubtful whether its sender is new or of low standing
    public record Coming(long half, Answer doubtful) {}

    /// @param unknown senders of whom nobody knows whether they are doubtful: neither young nor grown, and without a record
    public record Count(long senders, long doubtful, long unknown) {

        static final Count NONE = new Count(0, 0, 0);

        Count plus(Answer isDoubtful) {
            return new Count(
                    senders + 1,
                    doubtful + (isDoubtful == Answer.YES ? 1 : 0),
                    unknown + (isDoubtful == Answer.UNKNOWN ? 1 : 0));
        }

        Count plus(Count other) {
            return new Count(
                    senders + other.senders, doubtful + other.doubtful, unknown + other.unknown);
        }

        boolean looksLikeABrigade(TriageWeightsPublished.Crowd limits) {
            return doubtful >= limits.senders()
                    && doubtful * 100 >= senders * limits.sharePercent();
        }
    }

    /// With one more sender. What comes late counts for the current span: partitions are read in no order between senders.
    Crowd plus(Coming coming) {
        Crowd now = shifted(Math.max(half, coming.half));
        Count more = now.current.plus(coming.doubtful);
        Count span = more.plus(now.previous);
        return new Crowd(now.half, more, now.previous, span.doubtful > peak.doubtful ? span : peak);
    }

    private Crowd shifted(long to) {
        if (to == half) {
            return this;
        }
        return new Crowd(to, Count.NONE, to - half == 1 ? current : Count.NONE, peak);
    }
}
