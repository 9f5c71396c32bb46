package steward.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.audit.RefusalTally.Refusal;

class RefusalTallyTest {

    @Test
    void the_same_refusal_again_is_counted_in_one_row() {
        RefusalTally tally = new RefusalTally(100, 10);

        for (int i = 0; i < 5; i++) {
            tally.add(by("bruno", "case-1"));
        }

        assertThat(tally.take(false))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.times()).isEqualTo(5);
                    assertThat(note.matter().id()).isEqualTo("case-1");
                });
        assertThat(tally.take(true)).isEmpty();
    }

    @Test
    void a_caller_who_tries_many_things_fills_a_few_rows_and_nothing_is_lost() {
        RefusalTally tally = new RefusalTally(100, 10);

        for (int i = 0; i < 10_000; i++) {
            assertThat(tally.add(by("bruno", "case-" + i))).isTrue();
        }

        List<AuditNote> taken = tally.take(false);
        assertThat(taken).hasSize(11);
        assertThat(taken.stream().mapToInt(AuditNote::times).sum()).isEqualTo(10_000);
    }

    @Test
    void unknown_callers_fill_one_row_per_operation_and_wait_longer() {
        RefusalTally tally = new RefusalTally(100, 10);

        for (int i = 0; i < 1_000; i++) {
            tally.add(new Refusal(401, Actor.NOBODY, "GET /v1/cases/{caseId}", "case-" + i));
        }

        assertThat(tally.take(false)).isEmpty();
        assertThat(tally.take(true))
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.times()).isEqualTo(1_000);
                    assertThat(note.matter().id()).isNull();
                });
    }

    @Test
    void more_callers_than_fit_are_lost_and_said_to_be() {
        RefusalTally tally = new RefusalTally(3, 10);

        long counted =
                List.of("a", "b", "c", "d", "e").stream()
                        .filter(who -> tally.add(by(who, null)))
                        .count();

        assertThat(counted).isEqualTo(3);
        assertThat(tally.take(true)).hasSize(3);
    }

    private static Refusal by(String who, @Nullable String about) {
        return new Refusal(
                404,
                new Actor(Actor.Kind.PERSON, who, "moderator", null, null),
                "GET /v1/cases/{caseId}",
                about);
    }
}
