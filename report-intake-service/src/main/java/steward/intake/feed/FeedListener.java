package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.message.MessageFact;
import steward.intake.arrival.Arrivals;
import steward.messaging.TakeIn;

/// Takes what is to be done and what is to be told into the clients' feeds.
@ApplicationScoped
class FeedListener {

    private final TakeIn takeIn;
    private final FeedRepository feed;
    private final Arrivals arrivals;
    private final Clock clock;

    FeedListener(TakeIn takeIn, FeedRepository feed, Arrivals arrivals, Clock clock) {
        this.takeIn = takeIn;
        this.feed = feed;
        this.arrivals = arrivals;
        this.clock = clock;
    }

    @Incoming("enforcements-in")
    Uni<Void> onEnforcements(ConsumerRecords<String, byte[]> batch) {
        Set<String> reached = new HashSet<>();
        return takeIn.<EnforcementFact>batch(
                        batch,
                        EnforcementFact.class,
                        (events, session) ->
                                add(
                                        events.stream()
                                                .map(event ->
                                                        FeedItem.of(
                                                                event.data(), event.traceparent()))
                                                .toList(),
                                        reached,
                                        session))
                .invoke(() -> arrivals.announce(reached));
    }

    @Incoming("messages-in")
    Uni<Void> onMessages(ConsumerRecords<String, byte[]> batch) {
        Set<String> reached = new HashSet<>();
        return takeIn.<MessageFact>batch(
                        batch,
                        MessageFact.class,
                        (events, session) ->
                                add(
                                        events.stream()
                                                .map(event -> FeedItem.of(event.data()))
                                                .toList(),
                                        reached,
                                        session))
                .invoke(() -> arrivals.announce(reached));
    }

    private Uni<Void> add(List<FeedItem> items, Set<String> reached, Mutiny.Session session) {
        items.forEach(item -> reached.add(ReadFeed.arrivalOf(item.client())));
        return feed.add(FeedItem.latest(items), clock.instant(), session);
    }
}
