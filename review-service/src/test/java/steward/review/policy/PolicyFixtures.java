package steward.review.policy;

import java.util.List;
import java.util.Objects;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.review.CaseFixtures;

/// The shipped policy, assembled.
public final class PolicyFixtures {

    private PolicyFixtures() {}

    public static Policy shipped() {
        List<PolicyFact> parts = ShippedPolicy.parts();
        return Objects.requireNonNull(PolicyParts.assemble(release(parts), parts));
    }

    /// The release of these parts.
    static PolicyReleased release(List<PolicyFact> parts) {
        return new PolicyReleased(
                ShippedPolicy.RELEASE,
                CaseFixtures.NOON,
                CaseFixtures.NOON,
                parts.stream().map(PolicyFacts::nameOf).toList());
    }
}
