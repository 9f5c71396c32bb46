package steward.triage.standing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import steward.contracts.assessment.SubmissionOutcome.Usefulness;

/// How far a sender's word has carried: what decisions meant for its reports, fading by half in {@link #HALVES_IN}. Only the manifestly unfounded counts
/// against a sender, only the useful counts for it; what was merely not actionable does neither.
///
/// @param useful reports, the older ones counting for less
/// @param unfounded reports, manifestly so, the older ones counting for less
/// @param touchedAt milliseconds since 1970: the moment for which the counts hold
public record Standing(double useful, long notActionable, double unfounded, long touchedAt) {

    /// A sender without history.
    public static final Standing NONE = new Standing(0, 0, 0, 0);

    /// What a sender without a record counts for.
    public static final double WITHOUT_RECORD = 0.5;

    /// People change, and so do those who use an account.
    static final Duration HALVES_IN = Duration.ofDays(180);

    /// Fewer outcomes than three say nothing about a sender; half of one of them may have faded.
    static final double MINIMUM_SAMPLE = 2.5;

    private static final double DOUBT = 0.05;

    /// Good faith is presumed: with this prior the lower bound of a sender without history is {@link #WITHOUT_RECORD}.
    private static final double GOOD_FAITH = StrictMath.log(DOUBT) / StrictMath.log(WITHOUT_RECORD);

    /// With one more outcome.
    public Standing after(Usefulness usefulness, long at) {
        Standing now = at(at);
        return switch (usefulness) {
            case USEFUL ->
                    new Standing(now.useful + 1, now.notActionable, now.unfounded, now.touchedAt);
            case NOT_ACTIONABLE ->
                    new Standing(now.useful, now.notActionable + 1, now.unfounded, now.touchedAt);
            case MANIFESTLY_UNFOUNDED ->
                    new Standing(now.useful, now.notActionable, now.unfounded + 1, now.touchedAt);
        };
    }

    /// As if an outcome had never been counted: it was overturned. It has faded since as everything did.
    public Standing without(Usefulness usefulness, long countedAt, long at) {
        Standing now = at(at);
        double left = faded(now.touchedAt - countedAt);
        return switch (usefulness) {
            case USEFUL ->
                    new Standing(
                            Math.max(0, now.useful - left),
                            now.notActionable,
                            now.unfounded,
                            now.touchedAt);
            case NOT_ACTIONABLE ->
                    new Standing(
                            now.useful,
                            Math.max(0, now.notActionable - 1),
                            now.unfounded,
                            now.touchedAt);
            case MANIFESTLY_UNFOUNDED ->
                    new Standing(
                            now.useful,
                            now.notActionable,
                            Math.max(0, now.unfounded - left),
                            now.touchedAt);
        };
    }

    /// As it is at a moment; one before the last outcome changes nothing.
    public Standing at(long moment) {
        if (moment <= touchedAt || useful + unfounded == 0) {
            return new Standing(useful, notActionable, unfounded, Math.max(moment, touchedAt));
        }
        double left = faded(moment - touchedAt);
        return new Standing(useful * left, notActionable, unfounded * left, moment);
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

    private static double faded(long millis) {
        return StrictMath.pow(0.5, Math.max(0, millis) / (double) HALVES_IN.toMillis());
    }
}
