package steward.review.policy;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;

/// The release in force. Releases are read once and kept; a new one takes effect at its time.
@ApplicationScoped
public class PolicyLibrary {

    private record Dated(Instant effectiveFrom, Policy policy) {}

    private final PolicyFacts facts;
    private final Clock clock;
    private volatile List<Dated> releases = List.of();

    PolicyLibrary(PolicyFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /// The release in force now; the Uni fails with {@link NoPolicyYet} where none has reached this cell.
    public Uni<Policy> inForce(Mutiny.Session session) {
        return current()
                .map(policy -> Uni.createFrom().item(policy))
                .orElseGet(() ->
                        facts.all(session)
                                .map(PolicyLibrary::assembled)
                                .invoke(read -> releases = read)
                                .chain(() ->
                                        Uni.createFrom()
                                                .item(this::current)
                                                .onItem()
                                                .transformToUni(PolicyLibrary::orWait)));
    }

    /// The release in force now, if it has been read.
    public Optional<Policy> current() {
        return inForceAt(clock.instant());
    }

    /// The release that was in force at an instant; empty before the first, and before any has been read.
    public Optional<Policy> inForceAt(Instant at) {
        return releases.stream()
                .filter(dated -> !dated.effectiveFrom().isAfter(at))
                .max(Comparator.comparing(Dated::effectiveFrom))
                .map(Dated::policy);
    }

    /// A release by its name, in force, superseded or to come; empty for an unknown one, and before any has been read.
    public Optional<Policy> release(String name) {
        return releases.stream()
                .map(Dated::policy)
                .filter(policy -> policy.release().equals(name))
                .findFirst();
    }

    /// Reads again at the next question: something was added.
    void forget() {
        releases = List.of();
    }

    private static Uni<Policy> orWait(Optional<Policy> found) {
        return found.map(policy -> Uni.createFrom().item(policy))
                .orElseGet(() -> Uni.createFrom().failure(new NoPolicyYet()));
    }

    private static List<Dated> assembled(List<PolicyFact> known) {
        List<Dated> dated = new ArrayList<>();
        for (PolicyFact fact : known) {
            if (fact instanceof PolicyReleased released) {
                Policy policy = PolicyParts.assemble(released, known);
                if (policy != null) {
                    dated.add(new Dated(released.effectiveFrom(), policy));
                }
            }
        }
        return List.copyOf(dated);
    }
}
