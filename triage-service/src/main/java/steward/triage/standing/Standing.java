package steward.triage.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;

/// How far a sender's word has carried: counts of what decisions meant for its reports. Only the manifestly unfounded counts against a sender, only
/// the useful counts for it; what was merely not actionable does neither.
///
/// @param touchedAt milliseconds since 1970
public record Standing(long useful, long notActionable, long unfounded, long touchedAt) {

    /// A sender without history.
    public static final Standing NONE = new Standing(0, 0, 0, 0);

    /// What a sender without a record counts for.
    public static final double WITHOUT_RECORD = 0.5;

    /// Fewer outcomes than these say nothing about a sender.
    static final long MINIMUM_SAMPLE = 3;

    private static final double DOUBT = 0.05;

    /// Good faith is presumed: with this prior the lower bound of a sender without history is {@link #WITHOUT_RECORD}.
    private static final double GOOD_FAITH = StrictMath.log(DOUBT) / StrictMath.log(WITHOUT_RECORD);

    /// With one more outcome.
    public Standing after(Usefulness usefulness, long at) {
        return switch (usefulness) {
            case USEFUL -> new Standing(useful + 1, notActionable, unfounded, at);
            case NOT_ACTIONABLE -> new Standing(useful, notActionable + 1, unfounded, at);
            case MANIFESTLY_UNFOUNDED -> new Standing(useful, notActionable, unfounded + 1, at);
        };
    }

    /// Whether there are outcomes enough to say anything.
    @JsonIgnore
    public boolean isKnown() {
        return useful + unfounded >= MINIMUM_SAMPLE;
    }

    /// 0 to 1: the rate of useful reports that this sender exceeds with 95 % probability, after its useful and its manifestly unfounded reports.
    public double value() {
        return isKnown()
                ? new BetaPosterior(GOOD_FAITH + useful, 1 + unfounded).quantile(DOUBT)
                : WITHOUT_RECORD;
    }
}
