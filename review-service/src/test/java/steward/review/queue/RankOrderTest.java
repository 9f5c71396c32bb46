package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import steward.contracts.cases.Severity;
import steward.contracts.id.CaseId;
import steward.review.CaseFixtures;
import steward.review.queue.RankOrder.Ranked;

class RankOrderTest {

    private static final Instant NOW = CaseFixtures.NOON;
    private static final List<Severity> SEVERITIES = List.of(Severity.values());

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

    /// Duty D14: equal severity and equal credit are served as they came, at every instant, also while some are past their deadline and others are not yet.
    @Property
    void whatHasEqualCreditIsServedFirstInFirstOutAtEveryInstant(
            @ForAll("arrivals") List<Long> arrivals,
            @ForAll Severity severity,
            @ForAll @LongRange(min = -5_000, max = 20_000) long later) {
        List<Ranked> ordered =
                arrivals.stream()
                        .map(received -> equalCredit(severity, received))
                        .sorted(RankOrder.at(NOW.plusSeconds(later)))
                        .toList();

        assertThat(ordered.stream().map(Ranked::rankAt).toList()).isSorted();
    }

    /// Nothing starves: what is late is passed by nothing mild that comes after it, and what is not late yet will be.
    @Property
    void whatIsLateIsPassedByNothingMildThatIsDueAfterIt(
            @ForAll("cases") List<Ranked> waiting, @ForAll("cases") List<Ranked> newcomers) {
        List<Ranked> before = sorted(waiting);
        for (Ranked late : before.stream().filter(RankOrderTest::isLate).toList()) {
            List<Ranked> more = new ArrayList<>(waiting);
            newcomers.stream()
                    .filter(one -> one.severity().compareTo(Severity.S1) > 0)
                    .filter(one -> one.deadline().isAfter(late.deadline()))
                    .forEach(more::add);

            assertThat(sorted(more).indexOf(late)).isEqualTo(before.indexOf(late));
        }
    }

    /// The model: one case after the other is served while milder and worse ones keep coming. All are served, and within a severity in the order in which they came.
    @Property(tries = 200)
    void everyCaseIsServedThoughOthersKeepComing(
            @ForAll("arrivals") List<Long> arrivals, @ForAll long seed) {
        Random random = new Random(seed);
        List<Ranked> waiting = new ArrayList<>();
        List<Ranked> served = new ArrayList<>();
        List<Ranked> coming = new ArrayList<>();
        for (Long received : arrivals) {
            Severity severity = SEVERITIES.get(random.nextInt(SEVERITIES.size()));
            coming.add(equalCredit(severity, received));
        }
        coming.sort(Comparator.comparing(Ranked::rankAt));
        Instant now = NOW.minusSeconds(6_000);
        while (!coming.isEmpty() || !waiting.isEmpty()) {
            Instant at = now;
            coming.removeIf(one -> !one.rankAt().isAfter(at) && waiting.add(one));
            waiting.sort(RankOrder.at(at));
            if (!waiting.isEmpty()) {
                served.add(waiting.removeFirst());
            }
            now = now.plusSeconds(60);
        }

        assertThat(served).hasSameSizeAs(arrivals);
        for (Severity severity : Severity.values()) {
            assertThat(
                            served.stream()
                                    .filter(one -> one.severity() == severity)
                                    .map(Ranked::rankAt)
                                    .toList())
                    .isSorted();
        }
    }

    @Provide
    Arbitrary<List<Long>> arrivals() {
        return Arbitraries.longs().between(-5_000, 5_000).list().uniqueElements().ofMaxSize(60);
    }

    /// A case as it comes in, with the credit and the time to its deadline that all of its severity have.
    private static Ranked equalCredit(Severity severity, long received) {
        Instant at = NOW.plusSeconds(received);
        return new Ranked(
                new CaseId("case-" + received),
                severity,
                at,
                at.plusSeconds(600L * (SEVERITIES.indexOf(severity) + 1)));
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
