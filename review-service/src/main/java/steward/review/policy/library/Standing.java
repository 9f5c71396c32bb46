package steward.review.policy.library;

import java.time.LocalDate;

/// Where a version stands, in one word.
enum Standing {
    DRAFT,
    REVIEW,
    APPROVED,
    /// Released; its first day has not come.
    SCHEDULED,
    ACTIVE,
    /// A later version is in force, or its last day is over.
    SUPERSEDED,
    WITHDRAWN;

    static Standing of(Entry entry, Shelf shelf, LocalDate day) {
        return switch (entry.lifecycle()) {
            case Lifecycle.Draft _ -> DRAFT;
            case Lifecycle.Review _ -> REVIEW;
            case Lifecycle.Approved _ -> APPROVED;
            case Lifecycle.Scheduled _ -> shelf.standing(entry.part(), day);
            case Lifecycle.Withdrawn _ -> WITHDRAWN;
        };
    }
}
