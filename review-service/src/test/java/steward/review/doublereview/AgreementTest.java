package steward.review.doublereview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import steward.review.doublereview.Agreement.Cell;

class AgreementTest {

    private static final String SPAM = "VIOLATION/CS-SPAM-1";
    private static final String NOTHING = "NO_VIOLATION";

    @Test
    void kappaIsWhatCohensFormulaGivesForATwoByTwoTable() {
        // Given
        List<Cell> table =
                List.of(
                        new Cell(SPAM, SPAM, 20),
                        new Cell(SPAM, NOTHING, 5),
                        new Cell(NOTHING, SPAM, 10),
                        new Cell(NOTHING, NOTHING, 15));

        // When
        Agreement measured = Agreement.of(table);

        // Then
        assertThat(measured.pairs()).isEqualTo(50);
        assertThat(measured.raw()).isCloseTo(0.70, within(1e-12));
        assertThat(measured.kappa()).isNotNull().isCloseTo(0.40, within(1e-12));
    }

    @Test
    void whereBothAlwaysSaidTheSameOneThingNothingIsMeasured() {
        Agreement measured = Agreement.of(List.of(new Cell(SPAM, SPAM, 40)));

        assertThat(measured.raw()).isEqualTo(1);
        assertThat(measured.kappa()).isNull();
    }

    @Test
    void readersWhoNeverAgreeAreWorseThanChance() {
        Agreement measured =
                Agreement.of(List.of(new Cell(SPAM, NOTHING, 5), new Cell(NOTHING, SPAM, 5)));

        assertThat(measured.raw()).isZero();
        assertThat(measured.kappa()).isNotNull().isCloseTo(-1, within(1e-12));
    }

    @Test
    void aClauseIsMeasuredByWhetherBothNamedItOverAllPairs() {
        // Given
        List<Cell> cells =
                List.of(
                        new Cell(SPAM, SPAM, 20),
                        new Cell(SPAM, "VIOLATION/CS-FRAUD-1", 5),
                        new Cell(NOTHING, SPAM, 10),
                        new Cell(NOTHING, NOTHING, 10),
                        new Cell("VIOLATION/CS-FRAUD-1", "INCONCLUSIVE", 5));

        // When
        List<Agreement.OfClause> measured = Agreement.byClause(cells);

        // Then
        assertThat(measured)
                .extracting(Agreement.OfClause::clause)
                .containsExactly("CS-FRAUD-1", "CS-SPAM-1");
        Agreement.OfClause spam = measured.getLast();
        assertThat(spam.named()).isEqualTo(35);
        assertThat(spam.agreement().raw()).isCloseTo(0.70, within(1e-12));
        assertThat(spam.agreement().kappa()).isNotNull().isCloseTo(0.40, within(1e-12));
    }

    @Test
    void ofNoPairNothingCanBeMeasured() {
        assertThat(Agreement.byClause(List.of())).isEmpty();
        assertThatThrownBy(() -> Agreement.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property(tries = 300)
    void kappaIsBoundedAndMindsNotWhoReadFirst(@ForAll("tables") List<Cell> cells) {
        // When
        Agreement measured = Agreement.of(cells);
        Agreement swapped =
                Agreement.of(
                        cells.stream()
                                .map(cell ->
                                        new Cell(
                                                /* first= */ cell.second(),
                                                /* second= */ cell.first(),
                                                cell.pairs()))
                                .toList());

        // Then
        Double kappa = measured.kappa();
        Double other = swapped.kappa();
        assertThat(measured.raw()).isBetween(0.0, 1.0).isEqualTo(swapped.raw());
        if (kappa == null || other == null) {
            assertThat(kappa).isEqualTo(other);
            assertThat(measured.raw()).isEqualTo(1);
        } else {
            assertThat(kappa).isLessThanOrEqualTo(1 + 1e-9).isGreaterThanOrEqualTo(-1 - 1e-9);
            assertThat(kappa).isCloseTo(other, within(1e-9));
        }
    }

    @Provide
    Arbitrary<List<Cell>> tables() {
        Arbitrary<String> verdicts =
                Arbitraries.of(SPAM, NOTHING, "VIOLATION/CS-FRAUD-1", "INCONCLUSIVE");
        return Combinators.combine(verdicts, verdicts, Arbitraries.longs().between(1, 200))
                .as(Cell::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }
}
