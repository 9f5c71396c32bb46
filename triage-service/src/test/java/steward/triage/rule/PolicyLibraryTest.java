package steward.triage.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static steward.triage.rule.PolicyFixtures.REGIONS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;

class PolicyLibraryTest {

    @Test
    void aReleaseCountsOnceAllItsPartsAreThereInWhateverOrder() {
        List<PolicyFact> facts = new ArrayList<>(PolicyFixtures.facts());
        for (int seed = 0; seed < 24; seed++) {
            Collections.shuffle(facts, new Random(seed));
            PolicyLibrary library = PolicyLibrary.EMPTY;
            for (PolicyFact fact : facts) {
                assertThat(library.releasesFor(REGIONS).isEmpty()).isTrue();
                library = library.with(fact);
            }
            assertThat(library.releasesFor(REGIONS).byTime()).hasSize(1);
            assertThat(library.refusedFor(REGIONS)).isEmpty();
        }
    }

    @Test
    void aReleaseThatRoutesToARegionWithoutATopicIsRefused() {
        PolicyLibrary library =
                PolicyFixtures.library(
                        List.of(
                                PolicyFixtures.categories(),
                                PolicyFixtures.routing("atlantis"),
                                PolicyFixtures.weights(),
                                PolicyFixtures.released("2026.2")));
        assertThat(library.releasesFor(REGIONS).isEmpty()).isTrue();
        assertThat(library.refusedFor(REGIONS))
                .containsExactly("release 2026.2: [no topic for region 'atlantis']");
    }

    @Test
    void aReleaseTakesEffectByEventTime() {
        Release first = PolicyFixtures.release();
        Instant change = first.effectiveFrom().plusSeconds(1_000);
        Release second =
                new Release("2026.2", change, first.categories(), first.routing(), first.weights());
        Releases releases = new Releases(List.of(second, first));
        assertThat(releases.inForceAt(change.minusMillis(1))).isEqualTo(first);
        assertThat(releases.inForceAt(change)).isEqualTo(second);
        assertThat(releases.inForceAt(first.effectiveFrom().minusSeconds(1)))
                .as("before the first release, the first")
                .isEqualTo(first);
    }

    @Test
    void aReleaseWithoutWeightsIsRefused() {
        PolicyReleased bare =
                new PolicyReleased(
                        "2026.3",
                        PolicyFixtures.IN_FORCE_SINCE,
                        PolicyFixtures.IN_FORCE_SINCE,
                        List.of());
        assertThat(PolicyLibrary.EMPTY.with(bare).refusedFor(REGIONS)).hasSize(1);
    }
}
