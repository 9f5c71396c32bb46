package steward.review.policy.library;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.EventTypes;
import steward.contracts.policy.PolicyFact;
import steward.messaging.Rows;
import steward.review.policy.library.Entry.Origin;
import steward.review.policy.library.Lifecycle.Approved;
import steward.review.policy.library.Lifecycle.Draft;
import steward.review.policy.library.Lifecycle.Emergency;
import steward.review.policy.library.Lifecycle.Review;
import steward.review.policy.library.Lifecycle.Scheduled;
import steward.review.policy.library.Lifecycle.Withdrawn;

/// A row of `policy_library`, named as its columns are.
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record LibraryRow(
        String part,
        String version,
        String kind,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        String type,
        String content,
        Origin origin,
        State state,
        List<String> authors,
        @Nullable String approvedBy,
        @Nullable Instant scheduledAt,
        @Nullable String emergencyBy,
        @Nullable String emergencyReason,
        @Nullable Instant reviewDue,
        @Nullable String reviewedBy,
        @Nullable Boolean confirmed,
        Instant changedAt) {

    enum State {
        DRAFT,
        REVIEW,
        APPROVED,
        SCHEDULED,
        WITHDRAWN
    }

    static LibraryRow of(Entry entry) {
        Part part = entry.part();
        Lifecycle life = entry.lifecycle();
        Scheduled scheduled = life instanceof Scheduled reached ? reached : null;
        Emergency emergency = scheduled == null ? null : scheduled.emergency();
        return new LibraryRow(
                part.name().text(),
                part.version().toString(),
                part.name().kind().word(),
                part.effectiveFrom(),
                part.effectiveTo(),
                EventTypes.nameOf(part.content().getClass()),
                Rows.write(part.content()),
                entry.origin(),
                stateOf(life),
                List.copyOf(new TreeSet<>(life.authors())),
                approverOf(life),
                scheduled == null ? null : scheduled.at(),
                emergency == null ? null : emergency.by(),
                emergency == null ? null : emergency.reason(),
                emergency == null ? null : emergency.due(),
                emergency == null ? null : emergency.reviewedBy(),
                emergency == null ? null : emergency.confirmed(),
                entry.changedAt());
    }

    Entry toEntry() {
        Class<?> known = EventTypes.of(PolicyFact.class).get(type);
        if (known == null) {
            throw new IllegalStateException("a part of the library has the unknown type " + type);
        }
        return new Entry(
                Part.of((PolicyFact) Rows.read(content, known), effectiveFrom),
                origin,
                lifecycle(),
                changedAt);
    }

    private Lifecycle lifecycle() {
        Set<String> all = Set.copyOf(authors);
        return switch (state) {
            case DRAFT -> new Draft(all);
            case REVIEW -> new Review(all);
            case APPROVED -> new Approved(all, present(approvedBy));
            case SCHEDULED -> new Scheduled(all, approvedBy, present(scheduledAt), emergency());
            case WITHDRAWN -> new Withdrawn(all);
        };
    }

    private @Nullable Emergency emergency() {
        return emergencyBy == null
                ? null
                : new Emergency(
                        emergencyBy,
                        present(emergencyReason),
                        present(reviewDue),
                        reviewedBy,
                        confirmed);
    }

    private static State stateOf(Lifecycle life) {
        return switch (life) {
            case Draft _ -> State.DRAFT;
            case Review _ -> State.REVIEW;
            case Approved _ -> State.APPROVED;
            case Scheduled _ -> State.SCHEDULED;
            case Withdrawn _ -> State.WITHDRAWN;
        };
    }

    private static @Nullable String approverOf(Lifecycle life) {
        return switch (life) {
            case Approved approved -> approved.approvedBy();
            case Scheduled scheduled -> scheduled.approvedBy();
            case Draft _, Review _, Withdrawn _ -> null;
        };
    }

    private static <T> T present(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a row of the library lacks what its state demands");
        }
        return value;
    }
}
