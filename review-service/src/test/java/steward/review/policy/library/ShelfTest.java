package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShelfTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @Test
    void aLaterVersionTakesThePlaceOfTheOneBeforeFromItsFirstDayOn() {
        // Given
        Part first = PartFixtures.clause("CS-1", "1.0.0", MAY);
        Part second = PartFixtures.clause("CS-1", "1.1.0", JULY);
        Shelf shelf = new Shelf(List.of(second, first));

        // Then
        assertThat(shelf.inForce(first.name(), MAY.minusDays(1))).isEmpty();
        assertThat(shelf.inForce(first.name(), MAY)).contains(first);
        assertThat(shelf.inForce(first.name(), JULY.minusDays(1))).contains(first);
        assertThat(shelf.inForce(first.name(), JULY)).contains(second);
        assertThat(shelf.standing(first, JULY)).isEqualTo(Standing.SUPERSEDED);
        assertThat(shelf.standing(second, JULY)).isEqualTo(Standing.ACTIVE);
        assertThat(shelf.standing(second, MAY)).isEqualTo(Standing.SCHEDULED);
    }

    @Test
    void ofTwoThatBeginOnTheSameDayTheGreaterVersionCounts() {
        Part nine = PartFixtures.clause("CS-1", "1.9.0", MAY);
        Part ten = PartFixtures.clause("CS-1", "1.10.0", MAY);

        assertThat(new Shelf(List.of(ten, nine)).inForce(ten.name(), MAY)).contains(ten);
    }

    @Test
    void whatHasEndedIsNotReplacedByWhatStoodBefore() {
        // Given
        Part first = PartFixtures.clause("CS-1", "1.0.0", MAY);
        Part ended =
                PartFixtures.part(
                        PartFixtures.clause("CS-1", "2.0.0", JULY, JULY.plusDays(9), null));
        Shelf shelf = new Shelf(List.of(first, ended));

        // Then
        assertThat(shelf.inForce(first.name(), JULY.plusDays(8))).contains(ended);
        assertThat(shelf.inForce(first.name(), JULY.plusDays(9))).isEmpty();
    }

    @Test
    void aReleaseHasEveryVersionOfAClauseAndOfNoticesThoseInForce() {
        // Given
        Part old = PartFixtures.clause("CS-1", "1.0.0", MAY);
        Part coming = PartFixtures.clause("CS-1", "2.0.0", JULY.plusYears(1));
        Part then = PartFixtures.notices("en", "1.0.0", MAY, "then");
        Part now = PartFixtures.notices("en", "2.0.0", JULY, "now");
        Part later = PartFixtures.notices("en", "3.0.0", JULY.plusYears(1), "later");
        Shelf shelf = new Shelf(List.of(old, coming, then, now, later));

        // Then
        assertThat(shelf.releasedOn(JULY)).containsExactly(old, coming, now);
    }
}
