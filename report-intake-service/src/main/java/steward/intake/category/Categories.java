package steward.intake.category;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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
    public record Sorted(String category, @Nullable String claimed) {}

    public Sorted sort(String claim, Instant now) {
        Set<String> known = inForce.get().at(now);
        boolean ours = known == null ? WELL_FORMED.matcher(claim).matches() : known.contains(claim);
        return ours || UNCLASSIFIED.equals(claim)
                ? new Sorted(claim, null)
                : new Sorted(UNCLASSIFIED, claim);
    }

    void learn(PolicyFact fact) {
        inForce.updateAndGet(known -> known.after(fact));
    }
}
