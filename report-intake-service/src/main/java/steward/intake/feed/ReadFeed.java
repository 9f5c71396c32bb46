package steward.intake.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import steward.contracts.id.ClientId;
import steward.intake.arrival.Arrivals;
import steward.intake.feed.FeedView.ItemView;
import steward.messaging.Transactions;

/// Reads a client's feed, and waits for something to be in it.
@ApplicationScoped
class ReadFeed {

    private final FeedRepository feed;
    private final Arrivals arrivals;
    private final Transactions transactions;

    ReadFeed(FeedRepository feed, Arrivals arrivals, Transactions transactions) {
        this.feed = feed;
        this.arrivals = arrivals;
        this.transactions = transactions;
    }

    /// Unanswered items after a cursor; none when the time is up.
    Uni<List<ItemView>> read(ClientId client, long after, int limit, Duration atMost) {
        return arrivals.await(
                arrivalOf(client),
                atMost,
                () -> transactions.in(session -> feed.open(client, after, limit, session)),
                items -> !items.isEmpty());
    }

    static String arrivalOf(ClientId client) {
        return "feed/" + client.value();
    }
}
