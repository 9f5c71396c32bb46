package steward.review.caseview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import steward.contracts.decision.Party;
import steward.review.CaseFixtures;

class UserClockTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final Instant DEADLINE = NOW.plusSeconds(3600);

    @Test
    void withoutQuestionsThePartiesAreOwedADecisionByTheDeadline() {
        assertThat(UserClock.of(DEADLINE, List.of(), NOW))
                .isEqualTo(new UserClock(DEADLINE, 0, false));
    }

    @Test
    void whatItWaitedForThemIsAddedAndGrowsWhileItWaits() {
        CaseView.Asked over = asked(NOW.minusSeconds(900), NOW.minusSeconds(600));
        CaseView.Asked open = asked(NOW.minusSeconds(100), null);

        assertThat(UserClock.of(DEADLINE, List.of(over, open), NOW))
                .isEqualTo(new UserClock(DEADLINE.plusSeconds(400), 400, true));
        assertThat(UserClock.of(DEADLINE, List.of(over, open), NOW.plusSeconds(60)).owedBy())
                .isEqualTo(DEADLINE.plusSeconds(460));
    }

    private static CaseView.Asked asked(Instant from, @Nullable Instant to) {
        return new CaseView.Asked(
                "q", "author.context", Party.AUTHOR, from, NOW.plusSeconds(60), to, null, null);
    }
}
