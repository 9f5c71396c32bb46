package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;
import steward.review.CaseFixtures;
import steward.review.queue.RankOrder.Ranked;

/// I9: no case starves. While urgent cases keep coming, slower than people work, an old ordinary one is reached in a number of turns that follows from what was ahead
/// of it when its time was over, however many milder ones come besides.
class StarvationTest {

    private static final Instant START = CaseFixtures.NOON;
    private static final long SECONDS_PER_TURN = 30;

    @Property(tries = 300)
    void anOldOrdinaryCaseIsReachedInBoundedTurnsWhateverKeepsComing(
            @ForAll @IntRange(min = 2, max = 10) int turnsPerUrgent,
            @ForAll @IntRange(max = 3) int mildPerTurn,
            @ForAll @IntRange(max = 40) int ahead,
            @ForAll @IntRange(max = 200) int turnsToDeadline,
            @ForAll long seed) {
        // Given
        Random random = new Random(seed);
        Ranked old =
                new Ranked(
                        new CaseId("old"),
                        Severity.S4,
                        START,
                        START.plusSeconds(turnsToDeadline * SECONDS_PER_TURN));
        List<Ranked> waiting = new ArrayList<>(List.of(old));
        for (int i = 0; i < ahead; i++) {
            waiting.add(arriving(random, Severity.S2, START, "ahead-" + i));
        }
        int bound = Integer.MAX_VALUE;
        int turn = 0;

        // When
        for (boolean served = false; !served; turn++) {
            Instant now = START.plusSeconds(turn * SECONDS_PER_TURN);
            if (turn % turnsPerUrgent == 0) {
                Severity urgent = random.nextBoolean() ? Severity.S0 : Severity.S1;
                waiting.add(arriving(random, urgent, now, "urgent-" + turn));
            }
            for (int i = 0; i < mildPerTurn; i++) {
                waiting.add(arriving(random, Severity.S3, now, "mild-" + turn + "-" + i));
            }
            waiting.sort(RankOrder.at(now));
            if (bound == Integer.MAX_VALUE && old.deadline().isBefore(now)) {
                bound = turn + turnsFor(waiting.indexOf(old) + 1, turnsPerUrgent);
            }
            assertThat(turn).isLessThanOrEqualTo(bound);
            served = waiting.removeFirst().equals(old);
        }

        // Then
        assertThat(waiting).doesNotContain(old);
    }

    /// What is ahead is worked off while every so many turns one more comes before it.
    private static int turnsFor(int places, int turnsPerUrgent) {
        return places * turnsPerUrgent / (turnsPerUrgent - 1) + 2;
    }

    /// Nobody's deadline lies before that of an older case of the same time allowed; the old case has the shortest that matters here.
    private static Ranked arriving(Random random, Severity severity, Instant now, String id) {
        return new Ranked(
                new CaseId(id),
                severity,
                now.minusSeconds(random.nextInt(600)),
                now.plusSeconds(SECONDS_PER_TURN * (201 + random.nextInt(300))));
    }
}
