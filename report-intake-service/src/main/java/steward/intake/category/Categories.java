package steward.intake.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.policy.PolicyFact;

/// Sorts claimed categories into those of the policy in force and those that are none. Before any policy is known a well-formed claim is taken as it
/// is: triage, which never works without a policy, judges it.
@ApplicationScoped
public class Categories {

    /// The category of what is claimed as none of ours.
    public static final String UNCLASSIFIED = "unclassified";

    private static final Pattern WELL_FORMED = Pattern.compile("[a-z0-9][a-z0-9_./-]{0,99}");

    private final AtomicReference<CategoriesInForce> inForce =
            new AtomicReference<>(CategoriesInForce.NONE);

    /// A category, and the claim where it is another.
    ///
    /// @param claimed null where the claim is the category
    /// @param severity as the policy has it; null where it is not known
    public record Sorted(String category, @Nullable String claimed, @Nullable Severity severity) {

        /// Whether it claims what is of the highest severity.
        public boolean isSeverest() {
            return severity == Severity.S0;
        }
    }

    public Sorted sort(String claim, Instant now) {
        Map<String, Severity> known = inForce.get().at(now);
        boolean ours =
                known == null ? WELL_FORMED.matcher(claim).matches() : known.containsKey(claim);
        String category = ours || UNCLASSIFIED.equals(claim) ? claim : UNCLASSIFIED;
        return new Sorted(
                category,
                category.equals(claim) ? null : claim,
                known == null ? null : known.get(category));
    }

    void learn(PolicyFact fact) {
        inForce.updateAndGet(known -> known.after(fact));
    }
}
