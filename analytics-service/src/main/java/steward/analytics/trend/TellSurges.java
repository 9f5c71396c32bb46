package steward.analytics.trend;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.EventTypes;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.topic.Topics;
import steward.contracts.trend.TrendFact;
import steward.messaging.Outbox;
import steward.messaging.Telling;

/// Tells on `trends` what looks found, and keeps it for whoever asks afterwards, in the transaction at hand.
@ApplicationScoped
class TellSurges {

    private final Outbox outbox;
    private final ToldSurges surges;

    TellSurges(Outbox outbox, ToldSurges surges) {
        this.outbox = outbox;
        this.surges = surges;
    }

    Uni<Void> tell(List<SurgeRule.Look> looks, Instant now, Mutiny.Session session) {
        List<TrendFact> told = new ArrayList<>();
        for (SurgeRule.Look look : looks) {
            TrendFact fact = look.told();
            if (fact != null) {
                told.add(fact);
            }
        }
        return outbox.tellAll(told.stream().map(fact -> telling(fact, now)).toList(), session)
                .chain(() -> surges.keep(told, session));
    }

    Uni<Void> forget(Instant now, Mutiny.Session session) {
        return surges.forget(now, session);
    }

    private static Telling<TrendFact> telling(TrendFact fact, Instant now) {
        return Telling.of(Topics.TRENDS, fact.series().key(), fact, 0)
                .withId(
                        new EventId(
                                Ids.derivedFrom(
                                                EventTypes.nameOf(fact.getClass()),
                                                fact.surgeId().value(),
                                                now.toString())
                                        .toString()));
    }
}
