package steward.demo.input;

import java.time.Duration;
import java.time.Instant;
import steward.demo.input.GeneratedReport.Trait;

/// A report before the stream is put in order.
///
/// @param second when it is sent, counted from the first report
/// @param category what the sender chose
record Draft(
        double second,
        ReportedSubject subject,
        Sender sender,
        String category,
        String key,
        String body,
        Trait trait) {

    private static final int WITHIN_AN_HOUR = 3_600;

    /// A new request.
    static Draft of(
            double second,
            ReportedSubject subject,
            Sender sender,
            String category,
            Market market,
            Trait trait,
            Instant now,
            Chance chance) {
        var occurredAt = now.minusSeconds(chance.below(WITHIN_AN_HOUR));
        String body = ReportBody.of(sender, subject, category, market, occurredAt, chance);
        return new Draft(second, subject, sender, category, chance.uuid().toString(), body, trait);
    }

    /// The same request once more.
    Draft again(double later) {
        return new Draft(second + later, subject, sender, category, key, body, Trait.RETRY);
    }

    GeneratedReport finished(String run) {
        String runsKey = run.isEmpty() ? key : run + "-" + key;
        return new GeneratedReport(
                subject.client(), runsKey, body, Duration.ofMillis((long) (second * 1000)), trait);
    }
}
