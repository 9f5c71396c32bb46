package steward.review.interim;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.contracts.enforcement.EnforcementRequested;
import steward.contracts.id.CaseId;
import steward.contracts.topic.Topics;
import steward.messaging.Outbox;
import steward.messaging.Telling;
import steward.review.enforcement.Enforcements;
import steward.review.policy.CellConfig;
import steward.review.policy.ContentDays;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.queue.CaseMatter;
import steward.review.queue.Cases;
import steward.review.queue.ReviewCase;

/// Restricts what cases are about that nobody took, where policy lets a rule do so: an interim decision per case, its request and its event, all in the transaction at
/// hand, once. The cases stay queued, and their deadlines run on.
@ApplicationScoped
public class RestrictMeanwhile {

    private final InterimRestrictions interims;
    private final Cases cases;
    private final PolicyLibrary library;
    private final Asking asking;
    private final CellConfig cell;

    RestrictMeanwhile(
            InterimRestrictions interims,
            Cases cases,
            PolicyLibrary library,
            Asking asking,
            CellConfig cell) {
        this.interims = interims;
        this.cases = cases;
        this.library = library;
        this.asking = asking;
        this.cell = cell;
    }

    /// @param uncovered cases that have climbed the whole ladder, locked
    public Uni<Void> about(Collection<CaseId> uncovered, Mutiny.Session session) {
        return interims.without(uncovered, session)
                .chain(candidates ->
                        candidates.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : restrict(candidates, session));
    }

    private Uni<Void> restrict(
            List<InterimRestrictions.Candidate> candidates, Mutiny.Session session) {
        return library.inForce(session)
                .chain(policy ->
                        cases.lock(
                                        candidates.stream()
                                                .map(InterimRestrictions.Candidate::caseId)
                                                .toList(),
                                        cell.regions(),
                                        session)
                                .map(found -> asking.taken(candidates, found, policy))
                                .chain(taken ->
                                        taken.isEmpty()
                                                ? Uni.createFrom().voidItem()
                                                : record(taken, policy, session)));
    }

    private Uni<Void> record(List<Interim> taken, Policy policy, Mutiny.Session session) {
        return interims.add(taken, session)
                .chain(() ->
                        cases.store(
                                taken.stream().map(Interim::restricted).toList(), policy, session))
                .chain(() -> asking.ask(taken, session));
    }

    /// What is asked of products, told and noted.
    @ApplicationScoped
    static class Asking {
        private final Enforcements enforcements;
        private final Outbox outbox;
        private final AuditLog audit;
        private final Clock clock;

        Asking(Enforcements enforcements, Outbox outbox, AuditLog audit, Clock clock) {
            this.enforcements = enforcements;
            this.outbox = outbox;
            this.audit = audit;
            this.clock = clock;
        }

        /// The interim decisions that policy allows, each on its case as it is after one more fact.
        List<Interim> taken(
                List<InterimRestrictions.Candidate> candidates,
                Map<CaseId, ReviewCase> found,
                Policy policy) {
            InterimRules rules = new InterimRules(policy);
            List<Interim> taken = new ArrayList<>();
            for (InterimRestrictions.Candidate candidate : candidates) {
                ReviewCase waiting = found.get(candidate.caseId());
                if (waiting != null) {
                    rules.on(
                                    waiting,
                                    ContentDays.of(
                                            candidate.posted(), waiting.opening().receivedAt()))
                            .ifPresent(restriction ->
                                    taken.add(
                                            new Interim(
                                                    waiting.telling(1),
                                                    restriction,
                                                    policy.release(),
                                                    clock.instant())));
                }
            }
            return taken;
        }

        Uni<Void> ask(List<Interim> taken, Mutiny.Session session) {
            List<Telling<?>> tellings = new ArrayList<>();
            List<AuditNote> notes = new ArrayList<>();
            for (Interim one : taken) {
                ReviewCase restricted = one.restricted();
                String key = restricted.key().subject().key();
                tellings.add(
                        Telling.of(Topics.DECISIONS, key, one.fact(), restricted.told())
                                .tracedBy(restricted.traceparent()));
                tellings.add(
                        Telling.of(Topics.ENFORCEMENTS, key, one.enforcement(), 0)
                                .tracedBy(restricted.traceparent()));
                notes.add(
                        AuditNote.write(
                                        Interim.actor(),
                                        "restrict-meanwhile",
                                        CaseMatter.of(restricted))
                                .endingIn(one.restriction().action().type()));
            }
            return request(taken, session)
                    .chain(() -> outbox.tellAll(tellings, session))
                    .chain(() -> audit.noteAll(notes, session));
        }

        private Uni<Void> request(List<Interim> taken, Mutiny.Session session) {
            Map<String, List<EnforcementRequested>> byRegion =
                    taken.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            one -> one.restricted().region(),
                                            TreeMap::new,
                                            Collectors.mapping(
                                                    Interim::enforcement, Collectors.toList())));
            return Multi.createFrom()
                    .iterable(byRegion.entrySet())
                    .onItem()
                    .transformToUniAndConcatenate(
                            region -> enforcements.ask(region.getValue(), region.getKey(), session))
                    .collect()
                    .last()
                    .replaceWithVoid();
        }
    }
}
