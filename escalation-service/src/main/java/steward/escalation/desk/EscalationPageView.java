package steward.escalation.desk;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.ProblemException;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations.After;

/// A page of the list.
///
/// @param next to be sent as `after` for the next page; null on the last
record EscalationPageView(List<EscalationView> items, @Nullable String next) {

    private static final char BETWEEN = '|';

    /// @param found one more than asked where there is a next page
    static EscalationPageView of(List<Escalation> found, int limit) {
        List<Escalation> shown = found.size() > limit ? found.subList(0, limit) : found;
        return new EscalationPageView(
                shown.stream().map(EscalationView::of).toList(),
                found.size() > limit ? cursor(shown.getLast()) : null);
    }

    /// @throws ProblemException 422 when it is no cursor
    static After after(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return After.NOTHING;
        }
        try {
            String place =
                    new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            int between = place.indexOf(BETWEEN);
            String due = place.substring(0, Math.max(between, 0));
            return new After(Instant.parse(due).toString(), place.substring(between + 1));
        } catch (IllegalArgumentException | DateTimeException notOne) {
            throw ProblemException.invalid(
                    "after", "cursor", "the value of next in the answer before");
        }
    }

    private static String cursor(Escalation last) {
        Instant due = last.urgency().clocks().resolve().by();
        String place = due.toString() + BETWEEN + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }
}
