package steward.review.policy.library;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Where a version of a part stands on its way from somebody's draft into a release. Sealed, so that each place which asks must answer for a new state. Each state
/// has the moves that may be made from it; whether a scheduled version is active or superseded follows from the day, see [Shelf].
sealed interface Lifecycle {

    /// Everyone who ever wrote on it.
    Set<String> authors();

    /// Being written; its content may still change.
    record Draft(Set<String> authors) implements Lifecycle {

        public Draft {
            authors = Set.copyOf(authors);
        }

        static Draft by(String author) {
            return new Draft(Set.of(author));
        }

        Draft revisedBy(String author) {
            Set<String> more = new TreeSet<>(authors);
            more.add(author);
            return new Draft(more);
        }

        Review submitted() {
            return new Review(authors);
        }

        Withdrawn withdrawn() {
            return new Withdrawn(authors);
        }

        Scheduled inEmergency(Emergency emergency, Instant at) {
            return new Scheduled(authors, null, at, emergency);
        }
    }

    /// Waits for another person's judgement; its content is fixed from here on.
    record Review(Set<String> authors) implements Lifecycle {

        public Review {
            authors = Set.copyOf(authors);
        }

        Draft sentBack() {
            return new Draft(authors);
        }

        Move approved(String by) {
            return authors.contains(by)
                    ? new Move.Refused("another-person", "somebody who has not written on it")
                    : new Move.Made(new Approved(authors, by));
        }

        Scheduled inEmergency(Emergency emergency, Instant at) {
            return new Scheduled(authors, null, at, emergency);
        }
    }

    /// May be released.
    record Approved(Set<String> authors, String approvedBy) implements Lifecycle {

        public Approved {
            authors = Set.copyOf(authors);
        }

        Scheduled scheduled(Instant at) {
            return new Scheduled(authors, approvedBy, at, null);
        }

        Withdrawn withdrawn() {
            return new Withdrawn(authors);
        }
    }

    /// Part of a release: in force from its first day until a later version begins.
    ///
    /// @param approvedBy null for what shipped with the installation and for what was released in an emergency
    /// @param at when it was scheduled
    /// @param emergency null where it went the whole way
    record Scheduled(
            Set<String> authors,
            @Nullable String approvedBy,
            Instant at,
            @Nullable Emergency emergency)
            implements Lifecycle {

        public Scheduled {
            authors = Set.copyOf(authors);
        }

        /// Another person's judgement on what was released without one.
        Move judged(String by, boolean confirmed) {
            Emergency met = emergency;
            if (met == null || met.reviewedBy() != null) {
                return new Move.Refused("owed-review", "a version that is owed a review");
            }
            if (authors.contains(by) || met.by().equals(by)) {
                return new Move.Refused(
                        "another-person", "somebody who has neither written nor released it");
            }
            return new Move.Made(new Scheduled(authors, approvedBy, at, met.judged(by, confirmed)));
        }
    }

    /// Given up before it was released.
    record Withdrawn(Set<String> authors) implements Lifecycle {

        public Withdrawn {
            authors = Set.copyOf(authors);
        }
    }

    /// A release without approval, and the review it is owed.
    ///
    /// @param due when the review should be done
    /// @param reviewedBy null while it is owed
    /// @param confirmed null while it is owed; false where the version has to be replaced
    record Emergency(
            String by,
            String reason,
            Instant due,
            @Nullable String reviewedBy,
            @Nullable Boolean confirmed) {

        static Emergency declared(String by, String reason, Instant due) {
            return new Emergency(by, reason, due, null, null);
        }

        Emergency judged(String reviewer, boolean right) {
            return new Emergency(by, reason, due, reviewer, right);
        }
    }
}
