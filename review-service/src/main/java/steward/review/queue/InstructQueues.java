package steward.review.queue;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Says of queues what is to be done with them for a while, and takes it back. It holds for the very next claim.
@ApplicationScoped
class InstructQueues {

    private final Transactions transactions;
    private final Instructions instructions;
    private final AuditLog audit;
    private final Clock clock;

    InstructQueues(
            Transactions transactions, Instructions instructions, AuditLog audit, Clock clock) {
        this.transactions = transactions;
        this.instructions = instructions;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> give(Instruction given, Actor by) {
        return transactions.in(session ->
                instructions
                        .add(given, session)
                        .chain(() -> noted("instruct-queues", given, by, session)));
    }

    Uni<List<Instruction>> inForce(Reach reach) {
        return transactions.in(session ->
                instructions
                        .inForce(reach.regions(), clock.instant(), session)
                        .map(found -> found.stream().filter(one -> one.touches(reach)).toList()));
    }

    /// Takes it back; empty where none is in force within the reach. What is over already stays as it ended.
    Uni<Optional<Instruction>> end(String id, Reach reach, Actor by, String person) {
        Instant now = clock.instant();
        return transactions.in(session ->
                instructions
                        .lock(id, session)
                        .chain(found -> ended(found, reach, by, person, now, session)));
    }

    private Uni<Optional<Instruction>> ended(
            @Nullable Instruction found,
            Reach reach,
            Actor by,
            String person,
            Instant now,
            Mutiny.Session session) {
        if (found == null || !found.isWithin(reach)) {
            return Uni.createFrom().item(Optional.empty());
        }
        if (found.endedAt() != null || !now.isBefore(found.until())) {
            return Uni.createFrom().item(Optional.of(found));
        }
        return instructions
                .end(found.id(), person, now, session)
                .chain(() -> noted("end-instruction", found, by, session))
                .chain(() -> instructions.lock(found.id(), session))
                .map(Optional::ofNullable);
    }

    private Uni<Void> noted(String action, Instruction one, Actor by, Mutiny.Session session) {
        return audit.note(
                AuditNote.write(
                                by,
                                action,
                                Matter.of("queue-instruction", one.id()).in(one.region()))
                        .endingIn(one.kind().name()),
                session);
    }
}
