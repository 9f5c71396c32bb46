package steward.escalation.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static steward.escalation.policy.PolicyFixtures.TODAY;

import org.junit.jupiter.api.Test;
import steward.contracts.policy.ClauseVersion;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.PolicyFamily;

class PolicyTest {

    private final Policy policy = PolicyFixtures.policy();

    @Test
    void theNewestBegunVersionsOfTheFamilyAreInForceThoseOfTheCategoryFirst() {
        assertThat(policy.inForce(PolicyFamily.COMMUNITY_STANDARDS, "hate_speech", TODAY))
                .extracting(Clause::id, Clause::version)
                .containsExactly(tuple("CS-HATE-1", "2.0.0"), tuple("CS-ANIMALS-1", "1.0.0"));
    }

    @Test
    void anUnknownCategoryHasTheClausesOfItsFamily() {
        assertThat(policy.inForce(PolicyFamily.INTELLECTUAL_PROPERTY, "new", TODAY))
                .extracting(Clause::id)
                .containsExactly("IP-COPYRIGHT-1");
    }

    @Test
    void aVersionThatHasNotBegunIsNotInForce() {
        assertThat(policy.inForce(new ClauseVersion("CS-HATE-1", "3.0.0"), TODAY)).isEmpty();
    }

    @Test
    void actionsAreThoseOfTheClauseAndOfTheCategory() {
        Clause clause = PolicyFixtures.clauses().getFirst();
        assertThat(policy.actionsAllowed("hate_speech", clause))
                .containsExactly("geo_restrict", "remove_content", "warn_account");
    }
}
