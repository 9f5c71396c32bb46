package steward.escalation.exposure;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.id.EscalationId;
import steward.contracts.id.IdSource;
import steward.contracts.id.ReviewerId;

/// Notes that the content of an escalation was answered to a specialist, in the transaction that answers it.
@ApplicationScoped
public class OpenSitting {

    private final Sittings sittings;
    private final TellSeen telling;
    private final SittingConfig config;
    private final IdSource ids;
    private final Clock clock;

    OpenSitting(
            Sittings sittings, TellSeen telling, SittingConfig config, IdSource ids, Clock clock) {
        this.sittings = sittings;
        this.telling = telling;
        this.config = config;
        this.ids = ids;
        this.clock = clock;
    }

    public Uni<Void> open(EscalationId escalation, ReviewerId specialist, Mutiny.Session session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return sittings.lock(escalation, specialist, session)
                .chain(found ->
                        // Else the time in which nobody looked would count.
                        found != null && found.isOverAt(now)
                                ? telling.end(found, now, session)
                                : Uni.createFrom().voidItem())
                .chain(() ->
                        sittings.open(
                                new Sitting(
                                        ids.next().toString(),
                                        escalation,
                                        specialist,
                                        now,
                                        now.plus(config.lasts()),
                                        null),
                                session));
    }
}
