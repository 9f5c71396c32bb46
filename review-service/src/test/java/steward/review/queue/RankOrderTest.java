package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;
import steward.review.CaseFixtures;
import steward.review.queue.RankOrder.Ranked;

class RankOrderTest {

    private static final Instant NOW = CaseFixtures.NOON;

    @Property
    void handsOutTheSameOrderHoweverTheCasesCameIn(
            @ForAll("cases") List<Ranked> cases, @ForAll long seed) {
        List<Ranked> shuffled = new ArrayList<>(cases);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(sorted(shuffled)).isEqualTo(sorted(cases));
    }

    @Property
    void neverPutsAnythingBeforeWhatIsS0OrAnythingButS0BeforeS1(
            @ForAll("cases") List<Ranked> cases) {
        List<Severity> severities = sorted(cases).stream().map(Ranked::severity).toList();

        long s0 = severities.stream().filter(Severity.S0::equals).count();
        long s1 = severities.stream().filter(Severity.S1::equals).count();
        assertThat(severities.subList(0, (int) s0)).allMatch(Severity.S0::equals);
        assertThat(severities.subList((int) s0, (int) (s0 + s1))).allMatch(Severity.S1::equals);
    }

    @Property
    void putsWhatIsLateBeforeWhatIsNotAndTheLongestLateFirst(@ForAll("cases") List<Ranked> cases) {
        List<Ranked> milder =
                sorted(cases).stream()
                        .filter(ranked -> ranked.severity().compareTo(Severity.S1) > 0)
                        .toList();
        List<Ranked> late = milder.stream().filter(RankOrderTest::isLate).toList();

        assertThat(milder.subList(0, late.size())).isEqualTo(late);
        assertThat(late.stream().map(Ranked::deadline).toList()).isSorted();
    }

    @Property
    void servesEqualCreditFirstInFirstOut(@ForAll("cases") List<Ranked> cases) {
        List<Ranked> ordered =
                sorted(cases).stream()
                        .filter(ranked -> !isLate(ranked))
                        .filter(ranked -> ranked.severity() == Severity.S3)
                        .toList();

        assertThat(ordered.stream().map(Ranked::rankAt).toList()).isSorted();
    }

    @Provide
    Arbitrary<List<Ranked>> cases() {
        Arbitrary<Instant> around =
                Arbitraries.longs().between(-5_000, 5_000).map(NOW::plusSeconds);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100_000),
                        Arbitraries.of(Severity.class),
                        around,
                        around)
                .as((id, severity, rankAt, deadline) ->
                        new Ranked(new CaseId("case-" + id), severity, rankAt, deadline))
                .list()
                .uniqueElements(Ranked::id)
                .ofMaxSize(40);
    }

    private static boolean isLate(Ranked ranked) {
        return ranked.severity().compareTo(Severity.S1) > 0 && ranked.deadline().isBefore(NOW);
    }

    private static List<Ranked> sorted(List<Ranked> cases) {
        return cases.stream().sorted(RankOrder.at(NOW)).toList();
    }
}
