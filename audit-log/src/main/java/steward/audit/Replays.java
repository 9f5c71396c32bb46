package steward.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;
import steward.access.Roles;
import steward.messaging.Transactions;
import steward.operations.deadletter.DeadLetterReplayed;

/// Writes down who sent a dead letter's record again. The replay is a transaction of Kafka, where a note beside the letter says who it was for good; the
/// entry follows it, and is tried for a while when the database is away.
@ApplicationScoped
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int TRIES = 20;

    private final AuditLog log;
    private final Transactions transactions;

    Replays(AuditLog log, Transactions transactions) {
        this.log = log;
        this.transactions = transactions;
    }

    void on(@Observes DeadLetterReplayed replayed) {
        AuditNote note =
                AuditNote.write(
                        new Actor(Actor.Kind.PERSON, replayed.by(), Roles.OPERATOR, null, null),
                        "replay-dead-letter",
                        Matter.of("dead-letter", replayed.letter()));
        transactions
                .in(session -> log.note(note, session))
                .onFailure()
                .retry()
                .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
                .atMost(TRIES)
                .subscribe()
                .with(
                        _ -> {},
                        failure ->
                                LOG.errorf(
                                        "the replay of %s is noted on its topic alone: %s",
                                        replayed.letter(), failure.getClass().getSimpleName()));
    }
}
