package steward.review.policy.library;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.policy.PolicyFacts;
import steward.review.policy.ShippedPolicy;

/// Publishes what the library holds, where that is something new: the parts that were never published, then the release that names all. In the caller's
/// transaction, which has locked the library.
@ApplicationScoped
class PublishRelease {

    private final PolicyFacts facts;
    private final Outbox outbox;
    private final ReleaseTerms terms;

    PublishRelease(PolicyFacts facts, Outbox outbox, ReleaseTerms terms) {
        this.facts = facts;
        this.outbox = outbox;
        this.terms = terms;
    }

    /// What came of it.
    sealed interface Outcome {

        record Published(PolicyReleased release) implements Outcome {}

        /// The last release says the same.
        record Nothing() implements Outcome {}

        record Refused(List<Violation> faults) implements Outcome {}
    }

    Uni<Outcome> publish(Collection<Entry> library, Mutiny.Session session) {
        return facts.all(session).chain(known -> publish(library, known, session));
    }

    private Uni<Outcome> publish(
            Collection<Entry> library, List<PolicyFact> known, Mutiny.Session session) {
        List<PolicyReleased> before =
                known.stream()
                        .filter(PolicyReleased.class::isInstance)
                        .map(PolicyReleased.class::cast)
                        .toList();
        Instant now = terms.now();
        Instant begins = ReleasePlan.begins(now, terms.lead(), before);
        String name =
                before.isEmpty() ? ShippedPolicy.RELEASE : ReleasePlan.nextName(begins, before);
        ReleasePlan plan = ReleasePlan.of(name, now, begins, Shelf.of(library));
        if (plan.saysTheSameAs(lastOf(before))) {
            return Uni.createFrom().item(new Outcome.Nothing());
        }
        if (!plan.faults().isEmpty()) {
            return Uni.createFrom().item(new Outcome.Refused(plan.faults()));
        }
        return tell(plan, known, session).replaceWith(new Outcome.Published(plan.release()));
    }

    private Uni<Void> tell(ReleasePlan plan, List<PolicyFact> known, Mutiny.Session session) {
        Set<PartVersion> published =
                known.stream().map(PolicyFacts::nameOf).collect(Collectors.toSet());
        List<PolicyFact> told = new ArrayList<>();
        plan.parts().stream()
                .filter(part -> !published.contains(part.published()))
                .map(Part::content)
                .forEach(told::add);
        // The release comes last: who reads in order has its parts by then.
        told.add(plan.release());
        return facts.add(told, session)
                .chain(added ->
                        added < told.size()
                                ? Uni.createFrom()
                                        .failure(
                                                new IllegalStateException(
                                                        "another process is publishing the policy"))
                                : outbox.tellAll(
                                        told.stream().map(PublishRelease::telling).toList(),
                                        session))
                .replaceWithVoid();
    }

    private static @Nullable PolicyReleased lastOf(List<PolicyReleased> before) {
        return before.stream()
                .max(Comparator.comparing(PolicyReleased::effectiveFrom))
                .orElse(null);
    }

    private static Telling<PolicyFact> telling(PolicyFact fact) {
        return Telling.of(Topics.POLICIES, PolicyFacts.nameOf(fact).key(), fact, 0);
    }
}
