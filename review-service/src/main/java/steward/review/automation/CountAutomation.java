package steward.review.automation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.id.DecisionId;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.messaging.Outbox;

/// Counts what rules and models decide and what of it is overturned, in the transaction at hand, and opens breakers. Whoever counts holds the lock of the case already, and
/// takes several breakers in the order of their ids. That one opens is told on `activity`, noted and logged once.
@ApplicationScoped
public class CountAutomation {

    private static final Logger LOG = Logger.getLogger(CountAutomation.class);
    private static final Actor RULE = Actor.rule("automation-breaker");

    private final Breakers breakers;
    private final Outbox outbox;
    private final AuditLog audit;
    private final Clock clock;

    CountAutomation(Breakers breakers, Outbox outbox, AuditLog audit, Clock clock) {
        this.breakers = breakers;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /// A decision that was counted before it is recorded.
    public record Taken(BreakerKey key, int round) {}

    /// Counts one more decision; empty where people decide instead: the breaker is open, or opens because the day is full.
    public Uni<Optional<Taken>> take(BreakerKey key, Automation terms, Mutiny.Session session) {
        Instant now = clock.instant();
        return breakers.take(key, terms, LocalDate.ofInstant(now, ZoneOffset.UTC), session)
                .call(counted ->
                        counted.isPresent() ? Uni.createFrom().voidItem() : open(key, now, session))
                .map(counted -> counted.map(one -> new Taken(key, one.round())));
    }

    private Uni<Void> open(BreakerKey key, Instant now, Mutiny.Session session) {
        return breakers.open(key, now, session)
                .chain(opened ->
                        opened
                                ? noted(key.id(), key.region(), Breaker.Cause.PER_DAY, session)
                                : Uni.createFrom().voidItem());
    }

    /// Says which decision was counted.
    public Uni<Void> recorded(DecisionId decision, Taken taken, Mutiny.Session session) {
        return breakers.note(
                decision,
                new Breakers.Counted(taken.key().id(), taken.round()),
                taken.key().region(),
                session);
    }

    /// Counts against its breaker that a decision does not stand any more; nothing happens where a person made it.
    public Uni<Void> overturned(
            DecisionId overturned, DecisionId by, String region, Mutiny.Session session) {
        return breakers.overturn(overturned, by, session)
                .chain(wrong -> countNew(wrong, by, region, session));
    }

    /// Counts against its breaker that somebody who looked again came to another verdict; nothing happens where a person made it. Once per decision, with its
    /// overturning.
    ///
    /// @param recheck that says so
    public Uni<Void> disagreed(
            DecisionId decision, String recheck, String region, Mutiny.Session session) {
        return breakers.disagree(decision, recheck, session)
                .chain(wrong -> countNew(wrong, decision, region, session));
    }

    private Uni<Void> countNew(
            Optional<Breakers.Wrong> wrong, DecisionId by, String region, Mutiny.Session session) {
        return wrong.filter(one -> !one.known())
                .map(one -> count(one.counted(), by, region, session))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> count(
            Breakers.Counted counted, DecisionId by, String region, Mutiny.Session session) {
        return breakers.count(counted, by, clock.instant(), session)
                .chain(opened ->
                        opened
                                ? noted(
                                        counted.breaker(),
                                        region,
                                        Breaker.Cause.OVERTURNED,
                                        session)
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> noted(
            String breaker, String region, Breaker.Cause cause, Mutiny.Session session) {
        LOG.warnf("an automation breaker opened: breaker=%s because=%s", breaker, cause);
        return breakers.known(breaker, session)
                .chain(open -> outbox.tellAll(List.of(open.stopped()), session))
                .chain(() -> audited(breaker, region, cause, session));
    }

    private Uni<Void> audited(
            String breaker, String region, Breaker.Cause cause, Mutiny.Session session) {
        return audit.note(
                AuditNote.write(
                                RULE,
                                "open-breaker",
                                Matter.of("automation-breaker", breaker).in(region))
                        .endingIn(cause.name()),
                session);
    }
}
