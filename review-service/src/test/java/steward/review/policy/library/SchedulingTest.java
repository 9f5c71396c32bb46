package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.review.policy.library.Lifecycle.Approved;
import steward.review.policy.library.Lifecycle.Scheduled;

class SchedulingTest {

    private static final LocalDate TODAY = PartFixtures.TODAY;

    private final Part part = PartFixtures.clause("CS-1", "1.0.0", TODAY);
    private final Entry approved =
            new Entry(
                    part,
                    Entry.Origin.AUTHORED,
                    new Approved(Set.of("ada"), "ben"),
                    PartFixtures.NOW);

    @Test
    void whatWasApprovedIsScheduled() {
        Scheduling scheduling = schedule(approved, null);

        assertThat(scheduling.faults()).isEmpty();
        assertThat(scheduling.moved())
                .singleElement()
                .extracting(Entry::isReleased, Entry::owesReview)
                .containsExactly(true, false);
        assertThat(scheduling.all()).hasSize(1);
    }

    @Test
    void aDraftIsScheduledInAnEmergencyOnlyAndOwesAReview() {
        // When
        Scheduling plain = schedule(PartFixtures.draft(part, "ada"), null);
        Scheduling emergency = schedule(PartFixtures.draft(part, "ada"), "an attack is going on");

        // Then
        assertThat(plain.faults()).extracting(Violation::rule).containsExactly("state");
        assertThat(emergency.faults()).isEmpty();
        Entry moved = emergency.moved().getFirst();
        assertThat(moved.owesReview()).isTrue();
        assertThat(((Scheduled) moved.lifecycle()).emergency())
                .extracting(Lifecycle.Emergency::by, Lifecycle.Emergency::due)
                .containsExactly("cleo", PartFixtures.NOW.plus(Duration.ofDays(3)));
    }

    @Test
    void nothingBeginsInThePastAndAnEmergencyBeginsToday() {
        Entry past =
                new Entry(
                        PartFixtures.clause("CS-1", "1.0.0", TODAY.minusDays(1)),
                        Entry.Origin.AUTHORED,
                        approved.lifecycle(),
                        PartFixtures.NOW);
        Entry tomorrow =
                PartFixtures.draft(PartFixtures.clause("CS-1", "1.0.0", TODAY.plusDays(1)), "ada");

        assertThat(schedule(past, null).faults())
                .extracting(Violation::rule, Violation::field)
                .isNotEmpty();
        assertThat(schedule(tomorrow, "an attack is going on").faults())
                .extracting(Violation::field)
                .isNotEmpty();
    }

    @Test
    void whatTheLibraryDoesNotHaveIsNamed() {
        Scheduling scheduling =
                Scheduling.of(
                        wish(null, "clauses/CS-9@1.0.0"), List.of(approved), PartFixtures.NOW);

        assertThat(scheduling.faults())
                .extracting(Violation::field, Violation::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("clauses/CS-9@1.0.0", "known"));
    }

    private static Scheduling schedule(Entry entry, @Nullable String emergency) {
        return Scheduling.of(wish(emergency, entry.part().key()), List.of(entry), PartFixtures.NOW);
    }

    private static Scheduling.Wish wish(@Nullable String emergency, String key) {
        return new Scheduling.Wish("cleo", List.of(key), emergency, Duration.ofDays(3));
    }
}
