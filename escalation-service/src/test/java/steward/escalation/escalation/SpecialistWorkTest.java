package steward.escalation.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static steward.escalation.escalation.EscalationFixtures.ASKED;
import static steward.escalation.escalation.EscalationFixtures.DECIDER;
import static steward.escalation.escalation.EscalationFixtures.NO_VIOLATION;
import static steward.escalation.escalation.EscalationFixtures.SPECIALIST;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import steward.contracts.cases.Severity;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.id.ReviewerId;
import steward.escalation.escalation.EscalationState.Name;
import steward.escalation.escalation.Transition.Moved;
import steward.escalation.escalation.Transition.Refused;

class SpecialistWorkTest {

    private static final Instant SOON = ASKED.plusSeconds(60);
    private static final Map<Name, Set<Name>> ALLOWED = new EnumMap<>(Name.class);

    static {
        ALLOWED.put(Name.OPEN, Set.of(Name.ACKNOWLEDGED));
        ALLOWED.put(Name.ACKNOWLEDGED, Set.of(Name.INVESTIGATING));
        ALLOWED.put(Name.INVESTIGATING, Set.of(Name.INVESTIGATING, Name.WAITING_ON, Name.DECIDED));
        ALLOWED.put(Name.WAITING_ON, Set.of(Name.INVESTIGATING, Name.WAITING_ON, Name.DECIDED));
        ALLOWED.put(Name.DECIDED, Set.of());
    }

    @Test
    void aQuestionIsTakenOnLookedAtAndAnswered() {
        // Given
        Escalation open = EscalationFixtures.open();

        // When
        Moved acknowledged = moved(work(open, SOON).acknowledge());
        Moved looked =
                moved(work(acknowledged.next(), SOON).update(new Update.Investigate("on it")));
        Moved waiting =
                moved(work(looked.next(), SOON).update(new Update.WaitFor("legal", "asked them")));
        Moved answered = moved(work(waiting.next(), SOON).resolve(NO_VIOLATION, "satire", DECIDER));

        // Then
        assertThat(answered.next().state())
                .isEqualTo(new EscalationState.Decided(SPECIALIST, NO_VIOLATION, DECIDER, SOON));
        assertThat(answered.facts())
                .singleElement()
                .isInstanceOfSatisfying(
                        EscalationResolved.class,
                        told -> assertThat(told.region()).isEqualTo("emea"));
        assertThat(answered.entries())
                .extracting(Entry::kind, Entry::note)
                .containsExactly(tuple(Entry.Kind.RESOLVED, "satire"));
    }

    @Test
    void anOpenQuestionCannotBeAnsweredBeforeSomebodyLookedAtIt() {
        // When
        Transition refused =
                work(EscalationFixtures.open(), SOON).resolve(NO_VIOLATION, "no", DECIDER);

        // Then
        assertThat(refused)
                .isEqualTo(
                        new Refused(
                                new Refusal.WrongState(
                                        Name.OPEN, List.of(Name.INVESTIGATING, Name.WAITING_ON))));
    }

    @Test
    void whatIsTakenOnTooLateIsToldAsLateAlsoWhenNoSweepCameBy() {
        // Given
        Instant tooLate = ASKED.plusSeconds(3_601);

        // When
        Moved late = moved(work(EscalationFixtures.open(), tooLate).acknowledge());

        // Then
        assertThat(late.facts())
                .hasExactlyElementsOfTypes(
                        EscalationClockBreached.class, EscalationAcknowledged.class);
        assertThat(late.next().breach(tooLate.plusSeconds(1))).isEmpty();
    }

    /// Whatever is tried in whatever order: only the arrows of the state machine happen, versions and sequences have no gap, each clock is told at most
    /// once, and nothing follows the answer.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void anyOrderOfAttemptsKeepsToTheStateMachine(long seed) {
        Random random = new Random(seed);
        List<Severity> severities = List.of(Severity.values());
        for (int life = 0; life < 500; life++) {
            Moved opened =
                    EscalationFixtures.opened(severities.get(random.nextInt(severities.size())));
            List<EscalationFact> told = new ArrayList<>(opened.facts());
            Escalation current = opened.next();
            Instant now = ASKED;
            for (int step = 0; step < 12; step++) {
                now = now.plusSeconds(random.nextInt(20_000));
                if (attempt(random, current, now) instanceof Moved moved) {
                    assertOneStep(current, moved, told.size());
                    told.addAll(moved.facts());
                    current = moved.next();
                }
            }
            assertHistory(told, current);
        }
    }

    @Test
    void whoReferredTheCaseDoesNotAnswerIt() {
        // Given
        Moved acknowledged = moved(work(EscalationFixtures.open(), SOON).acknowledge());
        Moved looked =
                moved(work(acknowledged.next(), SOON).update(new Update.Investigate("on it")));
        ReviewerId asker = new ReviewerId(looked.next().asked().by().id());

        // When
        Transition refused =
                new SpecialistWork(looked.next(), asker, SOON)
                        .resolve(NO_VIOLATION, "my own question", DECIDER);

        // Then
        assertThat(refused).isEqualTo(new Refused(new Refusal.OwnQuestion()));
    }

    private static Transition attempt(Random random, Escalation current, Instant now) {
        SpecialistWork work = work(current, now);
        return switch (random.nextInt(5)) {
            case 0 -> work.acknowledge();
            case 1 -> work.update(new Update.Investigate("looking"));
            case 2 -> work.update(new Update.WaitFor("legal", "waiting"));
            case 3 -> work.resolve(NO_VIOLATION, "because", DECIDER);
            default ->
                    current.breach(now)
                            .<Transition>map(moved -> moved)
                            .orElseGet(() -> new Refused(new Refusal.Stale(0)));
        };
    }

    private static void assertOneStep(Escalation before, Moved moved, int toldBefore) {
        Name from = before.state().name();
        Name to = moved.next().state().name();
        boolean onlyClocks =
                moved.facts().stream().allMatch(EscalationClockBreached.class::isInstance);
        assertThat(onlyClocks ? from == to : ALLOWED.getOrDefault(from, Set.of()).contains(to))
                .as("%s → %s", from, to)
                .isTrue();
        assertThat(moved.next().progress().version()).isEqualTo(before.progress().version() + 1);
        assertThat(moved.firstSequence()).isEqualTo(toldBefore + 1);
        assertThat(moved.facts()).isNotEmpty();
    }

    private static void assertHistory(List<EscalationFact> told, Escalation last) {
        assertThat(told.getFirst()).isInstanceOf(EscalationOpened.class);
        assertThat(told)
                .filteredOn(EscalationClockBreached.class::isInstance)
                .doesNotHaveDuplicates()
                .hasSizeLessThanOrEqualTo(2);
        assertThat(told).filteredOn(EscalationAcknowledged.class::isInstance).hasSizeBetween(0, 1);
        assertThat(told.stream().filter(EscalationResolved.class::isInstance).count())
                .isEqualTo(last.isDecided() ? 1 : 0);
        if (last.isDecided()) {
            assertThat(told.getLast()).isInstanceOf(EscalationResolved.class);
        }
        assertThat(told)
                .allSatisfy(fact ->
                        assertThat(fact)
                                .isInstanceOfAny(
                                        EscalationOpened.class,
                                        EscalationAcknowledged.class,
                                        EscalationUpdated.class,
                                        EscalationClockBreached.class,
                                        EscalationResolved.class));
        assertThat(last.progress().told()).isEqualTo(told.size());
    }

    private static SpecialistWork work(Escalation before, Instant now) {
        return new SpecialistWork(before, SPECIALIST, now);
    }

    private static Moved moved(Transition transition) {
        return switch (transition) {
            case Moved moved -> moved;
            case Refused refused -> throw new AssertionError(refused);
        };
    }
}
