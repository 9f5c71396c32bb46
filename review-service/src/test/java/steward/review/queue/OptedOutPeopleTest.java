package steward.review.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steward.access.Scope;
import steward.contracts.access.Suitability;
import steward.contracts.id.ClientId;
import steward.contracts.submission.SubjectRef;

/// Duty C9: whoever opted out of a category never receives it, whatever else they may do and however the queue stands.
class OptedOutPeopleTest {

    private static final int ASSIGNMENTS = 10_000;
    private static final List<String> CATEGORIES =
            List.of("bullying", "hate", "child_safety", "self_harm", "animal_harm", "spam");
    private static final List<String> MARKETS = List.of("DE", "US", "JP");
    private static final List<String> LANGUAGES = List.of("de", "en", "ja");
    private static final Demands NONE = new Demands(Map.of(), Map.of());

    /// @param optedOut now; a person changes their mind while the work goes on
    private record Person(Reach reach, Set<String> optedOut) {
        boolean mayTake(Lane lane) {
            Suitability suitability =
                    new Suitability(
                            null,
                            null,
                            List.of(),
                            List.copyOf(optedOut),
                            List.of(),
                            List.of(),
                            null);
            return reach.serves(lane)
                    && Fit.of(suitability, Scope.all(), Instant.EPOCH).suits(lane.concern(), NONE);
        }
    }

    @Test
    void neverReceiveThatCategoryInTenThousandAssignments() {
        Random random = new Random(9);
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            people.add(person(random));
        }
        List<Lane> queue = new ArrayList<>();
        int assigned = 0;
        int passedOver = 0;

        while (assigned < ASSIGNMENTS) {
            while (queue.size() < 60) {
                queue.add(lane(random));
            }
            int asking = random.nextInt(people.size());
            if (random.nextInt(50) == 0) {
                people.set(
                        asking, new Person(people.get(asking).reach(), some(CATEGORIES, random)));
            }
            Person person = people.get(asking);
            int found =
                    IntStream.range(0, queue.size())
                            .filter(place -> person.mayTake(queue.get(place)))
                            .findFirst()
                            .orElse(-1);
            if (found < 0) {
                queue.removeFirst();
                continue;
            }
            Lane given = queue.remove(found);
            assigned++;
            passedOver += found;
            assertThat(person.optedOut()).doesNotContain(given.category());
            assertThat(person.reach().serves(given)).isTrue();
        }

        assertThat(passedOver).as("cases that somebody could not be given").isPositive();
    }

    private static Person person(Random random) {
        return new Person(
                new Reach(
                        List.of("emea"),
                        Scope.of(some(MARKETS, random)),
                        random.nextBoolean() ? Scope.all() : Scope.of(some(LANGUAGES, random)),
                        random.nextBoolean() ? Scope.all() : Scope.nothing()),
                some(CATEGORIES, random));
    }

    private static Lane lane(Random random) {
        String category = one(CATEGORIES, random);
        return Lane.of(
                "emea",
                one(MARKETS, random),
                random.nextInt(4) == 0 ? null : one(LANGUAGES, random),
                List.of("en"),
                category.equals("child_safety") ? List.of("child-safety") : List.of(),
                category,
                new SubjectRef(new ClientId("social-app"), "feed", "post", "1"));
    }

    private static Set<String> some(List<String> of, Random random) {
        return Set.copyOf(of.stream().filter(_ -> random.nextInt(3) > 0).toList());
    }

    private static String one(List<String> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
