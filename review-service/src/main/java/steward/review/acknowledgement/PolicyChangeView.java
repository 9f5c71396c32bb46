package steward.review.acknowledgement;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.review.acknowledgement.RulesInForce.Changed;

/// A change of the rules, for those who work by them.
///
/// @param at since when they are in force
/// @param dueAt until when you may go on without acknowledging; null where you need not
/// @param withheld whether its categories are kept from you until you acknowledge
/// @param acknowledged how many people have; policy managers, auditors and operators see it
/// @param owed how many have not
/// @param quiz what you have to answer with the acknowledgement; null where nothing is asked, or not any more
@JsonInclude(JsonInclude.Include.NON_NULL)
record PolicyChangeView(
        String id,
        Instant at,
        String release,
        boolean emergency,
        List<String> categories,
        List<Changed> changed,
        @Nullable Instant dueAt,
        @Nullable Instant acknowledgedAt,
        boolean withheld,
        @Nullable Long acknowledged,
        @Nullable Long owed,
        @Nullable QuizView quiz) {

    PolicyChangeView {
        categories = List.copyOf(categories);
        changed = List.copyOf(changed);
    }

    PolicyChangeView with(QuizView asked) {
        return new PolicyChangeView(
                id,
                at,
                release,
                emergency,
                categories,
                changed,
                dueAt,
                acknowledgedAt,
                withheld,
                acknowledged,
                owed,
                asked);
    }
}
