package steward.review.policy;

import java.util.List;
import java.util.Objects;
import steward.contracts.policy.PolicyFact;
import steward.review.CaseFixtures;

/// The shipped policy, assembled.
public final class PolicyFixtures {

    private PolicyFixtures() {}

    public static Policy shipped() {
        List<PolicyFact> parts = ShippedPolicy.parts();
        return Objects.requireNonNull(
                PolicyParts.assemble(ShippedPolicy.release(parts, CaseFixtures.NOON), parts));
    }
}
