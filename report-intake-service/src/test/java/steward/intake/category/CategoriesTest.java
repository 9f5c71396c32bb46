package steward.intake.category;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import steward.contracts.cases.Severity;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFamily;
import steward.contracts.policy.PolicyReleased;
import steward.intake.category.Categories.Sorted;

/// Claimed categories against the policy in force.
class CategoriesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private final Categories categories = new Categories();

    @Test
    void aCategoryOfThePolicyIsTaken() {
        // Given
        release("1", NOW, "harassment");

        // Then
        assertThat(categories.sort("harassment", NOW))
                .isEqualTo(new Sorted("harassment", null, Severity.S2));
    }

    @Test
    void anUnknownOneBecomesUnclassifiedAndIsKeptAsClaim() {
        // Given
        release("1", NOW, "harassment");

        // Then
        assertThat(categories.sort("<b>bad</b>", NOW))
                .isEqualTo(new Sorted("unclassified", "<b>bad</b>", null));
    }

    @Test
    void beforeAPolicyIsKnownAWellFormedClaimIsTaken() {
        assertThat(categories.sort("minor_safety", NOW))
                .isEqualTo(new Sorted("minor_safety", null, null));
        assertThat(categories.sort("<b>bad</b>", NOW))
                .isEqualTo(new Sorted("unclassified", "<b>bad</b>", null));
    }

    @Test
    void aReleaseHoldsFromItsMoment() {
        // Given
        release("1", NOW, "harassment");
        release("2", NOW.plusSeconds(60), "harassment", "scam");

        // Then
        assertThat(categories.sort("scam", NOW).category()).isEqualTo("unclassified");
        assertThat(categories.sort("scam", NOW.plusSeconds(60)).category()).isEqualTo("scam");
    }

    @Test
    void theReleaseMayArriveBeforeItsParts() {
        // Given
        PartVersion part = new PartVersion("categories", "1");

        // When
        categories.learn(new PolicyReleased("1", NOW, NOW, List.of(part)));
        categories.learn(published(part, "harassment"));

        // Then
        assertThat(categories.sort("scam", NOW).category()).isEqualTo("unclassified");
    }

    private void release(String version, Instant from, String... ids) {
        PartVersion part = new PartVersion("categories", version);
        categories.learn(published(part, ids));
        categories.learn(new PolicyReleased(version, NOW, from, List.of(part)));
    }

    private static CategoriesPublished published(PartVersion part, String... ids) {
        return new CategoriesPublished(
                part,
                Arrays.stream(ids)
                        .map(id ->
                                new Category(
                                        id,
                                        id,
                                        PolicyFamily.COMMUNITY_STANDARDS,
                                        Severity.S2,
                                        Duration.ofHours(1),
                                        Duration.ofHours(1),
                                        List.of(),
                                        false,
                                        null,
                                        List.of(),
                                        List.of(),
                                        null))
                        .toList());
    }
}
