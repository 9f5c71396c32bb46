package steward.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.access.RefusalTally.Counted;
import steward.access.RefusalTally.Refusal;

class RefusalTallyTest {

    private static final String NOBODY = "nobody";

    @Test
    void the_same_refusal_again_is_counted_in_one_row() {
        RefusalTally<String> tally = new RefusalTally<>(NOBODY, 100, 10);

        for (int i = 0; i < 5; i++) {
            tally.add(by("bruno", "case-1"));
        }

        assertThat(tally.take(false))
                .singleElement()
                .isEqualTo(new Counted<>(by("bruno", "case-1"), 5));
        assertThat(tally.take(true)).isEmpty();
    }

    @Test
    void a_caller_who_tries_many_things_fills_a_few_rows_and_nothing_is_lost() {
        RefusalTally<String> tally = new RefusalTally<>(NOBODY, 100, 10);

        for (int i = 0; i < 10_000; i++) {
            assertThat(tally.add(by("bruno", "case-" + i))).isTrue();
        }

        List<Counted<String>> taken = tally.take(false);
        assertThat(taken).hasSize(11);
        assertThat(taken.stream().mapToInt(Counted::times).sum()).isEqualTo(10_000);
    }

    @Test
    void unknown_callers_fill_one_row_per_operation_and_wait_longer() {
        RefusalTally<String> tally = new RefusalTally<>(NOBODY, 100, 10);

        for (int i = 0; i < 1_000; i++) {
            tally.add(new Refusal<>(401, NOBODY, "GET /v1/cases/{caseId}", "case-" + i));
        }

        assertThat(tally.take(false)).isEmpty();
        assertThat(tally.take(true))
                .singleElement()
                .isEqualTo(
                        new Counted<>(
                                new Refusal<>(401, NOBODY, "GET /v1/cases/{caseId}", null), 1_000));
    }

    @Test
    void more_callers_than_fit_are_lost_and_said_to_be() {
        RefusalTally<String> tally = new RefusalTally<>(NOBODY, 3, 10);

        long counted =
                List.of("a", "b", "c", "d", "e").stream()
                        .filter(who -> tally.add(by(who, null)))
                        .count();

        assertThat(counted).isEqualTo(3);
        assertThat(tally.take(true)).hasSize(3);
    }

    private static Refusal<String> by(String who, @Nullable String about) {
        return new Refusal<>(404, who, "GET /v1/cases/{caseId}", about);
    }
}
