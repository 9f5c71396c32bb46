package steward.review.policy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.access.Violation;
import steward.contracts.policy.PolicyReleased;

class ReleasePlanTest {

    private static final Instant NOW = PartFixtures.NOW;
    private static final Duration LEAD = Duration.ofSeconds(90);

    private final List<Entry> shipped = StartLibrary.shipped(NOW);

    @Test
    void whatShipsIsSound() {
        assertThat(plan(shipped).faults()).isEmpty();
        assertThat(shipped)
                .allSatisfy(entry -> assertThat(PartRules.brokenBy(entry.part())).isEmpty());
    }

    @Test
    void theFirstReleaseTakesEffectAtOnceAndEachLaterOneAfterTheLeadAndTheOneBefore() {
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of())).isEqualTo(NOW);
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of(released("2026.1", NOW.minusSeconds(9)))))
                .isEqualTo(NOW.plus(LEAD));
        assertThat(ReleasePlan.begins(NOW, LEAD, List.of(released("2026.1", NOW.plusSeconds(500)))))
                .isEqualTo(NOW.plusSeconds(501));
    }

    @Test
    void releasesAreNumberedThroughTheYear() {
        List<PolicyReleased> before =
                List.of(
                        released("2026.9", NOW),
                        released("2026.10", NOW),
                        released("2025.77", NOW));

        assertThat(ReleasePlan.nextName(NOW, before)).isEqualTo("2026.11");
        assertThat(ReleasePlan.nextName(Instant.parse("2027-01-01T00:00:00Z"), before))
                .isEqualTo("2027.1");
    }

    @Test
    void theSamePartsAreNoNews() {
        ReleasePlan plan = plan(shipped);

        assertThat(plan.saysTheSameAs(plan.release())).isTrue();
        assertThat(plan.saysTheSameAs(null)).isFalse();
        assertThat(plan.saysTheSameAs(released("2026.1", NOW))).isFalse();
    }

    @Test
    void aReleaseWithoutAClauseThatACategoryNamesIsRefused() {
        List<Entry> without =
                shipped.stream()
                        .filter(entry -> !entry.part().name().text().equals("clauses/CS-SPAM-1"))
                        .toList();

        assertThat(plan(without).faults())
                .extracting(Violation::field)
                .contains("categories spam.clauses");
    }

    @Test
    void aReleaseWithoutRoutingIsRefused() {
        List<Entry> without = new ArrayList<>(shipped);
        without.removeIf(entry -> entry.part().name().kind() == PartKind.ROUTING);

        assertThat(plan(without).faults()).extracting(Violation::field).containsExactly("routing");
    }

    private static ReleasePlan plan(List<Entry> entries) {
        return ReleasePlan.of("2026.1", NOW, NOW, Shelf.of(entries));
    }

    private static PolicyReleased released(String name, Instant from) {
        return new PolicyReleased(name, from, from, List.of());
    }
}
