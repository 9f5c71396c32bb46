package steward.review.policy.library;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.policy.QuizPublished;
import steward.review.policy.library.Lifecycle.Approved;
import steward.review.policy.library.Lifecycle.Draft;
import steward.review.policy.library.Lifecycle.Emergency;
import steward.review.policy.library.Lifecycle.Review;
import steward.review.policy.library.Lifecycle.Scheduled;
import steward.review.policy.library.Lifecycle.Withdrawn;

/// Versions that go into the next release together. Pure; what is wrong is said about all of them at once.
///
/// @param moved the versions as they stand then
/// @param all everything in the library with them
record Scheduling(List<Entry> moved, List<Entry> all, List<Violation> faults) {

    Scheduling {
        moved = List.copyOf(moved);
        all = List.copyOf(all);
        faults = List.copyOf(faults);
    }

    /// Who wants what to be released.
    ///
    /// @param keys names and versions
    /// @param emergency why it cannot wait for another person; null for what was approved
    /// @param reviewWithin how soon after an emergency it is reviewed
    record Wish(String by, List<String> keys, @Nullable String emergency, Duration reviewWithin) {}

    static Scheduling of(Wish wish, Collection<Entry> known, Instant now) {
        Map<String, Entry> all = new HashMap<>();
        known.forEach(entry -> all.put(entry.part().key(), entry));
        List<Entry> moved = new ArrayList<>();
        List<Violation> faults = new ArrayList<>();
        Set<String> asked = new HashSet<>(wish.keys());
        for (String key : wish.keys().stream().distinct().toList()) {
            Entry stands = all.get(key);
            if (stands == null) {
                faults.add(new Violation(key, "known", "a version in the library"));
                continue;
            }
            Lifecycle next = next(stands.lifecycle(), wish, now);
            if (next == null) {
                faults.add(new Violation(key, "state", expected(wish)));
            } else if (!begins(stands.part(), wish, now)) {
                faults.add(new Violation(key, "effectiveFrom", days(wish)));
            } else {
                moved.add(stands.movedTo(next, now));
            }
        }
        List<Entry> after =
                new ArrayList<>(
                        known.stream()
                                .filter(entry -> !asked.contains(entry.part().key()))
                                .toList());
        after.addAll(moved);
        moved.forEach(entry -> quizLeftBehind(entry.part(), after, faults));
        return new Scheduling(moved, after, faults);
    }

    /// A rule that begins before its quiz does would be acknowledged without it.
    private static void quizLeftBehind(Part rule, List<Entry> after, List<Violation> faults) {
        for (Entry entry : after) {
            if (!(entry.part().content() instanceof QuizPublished quiz)
                    || !quiz.about().equals(rule.published())
                    || entry.lifecycle() instanceof Withdrawn) {
                continue;
            }
            if (!entry.isReleased()) {
                faults.add(
                        new Violation(
                                rule.key(),
                                "with-its-quiz",
                                entry.part().key() + " in the same release, or withdrawn"));
            } else if (entry.part().effectiveFrom().isAfter(rule.effectiveFrom())) {
                faults.add(
                        new Violation(
                                entry.part().key() + " content.from",
                                "in-time",
                                "a day no later than that of " + rule.key()));
            }
        }
    }

    private static @Nullable Lifecycle next(Lifecycle state, Wish wish, Instant now) {
        String reason = wish.emergency();
        Emergency emergency =
                reason == null
                        ? null
                        : Emergency.declared(wish.by(), reason, now.plus(wish.reviewWithin()));
        return switch (state) {
            case Approved approved -> emergency == null ? approved.scheduled(now) : null;
            case Draft draft -> emergency == null ? null : draft.inEmergency(emergency, now);
            case Review review -> emergency == null ? null : review.inEmergency(emergency, now);
            case Scheduled _, Withdrawn _ -> null;
        };
    }

    /// Nothing begins in the past: content of those days was judged by what stood then.
    private static boolean begins(Part part, Wish wish, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return wish.emergency() == null
                ? !part.effectiveFrom().isBefore(today)
                : part.effectiveFrom().equals(today);
    }

    private static String expected(Wish wish) {
        return wish.emergency() == null
                ? "a version in state APPROVED"
                : "a version in state DRAFT or REVIEW";
    }

    private static String days(Wish wish) {
        return wish.emergency() == null ? "today or later, in UTC" : "today, in UTC";
    }
}
