package steward.intake.feed;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.confirmation.EnforcementConfirmed;
import steward.contracts.confirmation.EnforcementFailed;
import steward.contracts.confirmation.EnforcementMoot;
import steward.contracts.enforcement.EnforcementFact;
import steward.contracts.event.Event;
import steward.contracts.message.MessageFact;
import steward.contracts.topic.Topics;
import steward.intake.feed.EnforcementAnswer.Outcome;
import steward.messaging.Reimport;
import steward.messaging.Told;

/// After a restore from an older copy: requests that were answered since are answered, and no cursor is handed out a second time. Whether a message was delivered
/// since is told nowhere: such messages stand in the feed again, under the ids that their product knows.
@ApplicationScoped
class ReimportFeed implements Reimport {

    /// Farther than any client has read since the copy.
    private static final String SKIP_CURSORS = "update feed_cursor set last = last + 1000000";

    private static final String ANSWER =
            """
            update feed_item f set outcome = a.outcome, reason = a.reason, answered_at = clock_timestamp()
            from unnest(cast(:ids as text[]), cast(:outcomes as text[]), cast(:reasons as text[])) as a(id, outcome, reason)
            where f.item_id = a.id and f.outcome is null
            """;

    private final FeedRepository feed;
    private final Clock clock;

    ReimportFeed(FeedRepository feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public Set<String> topics() {
        return Set.of(Topics.CONFIRMATIONS);
    }

    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("data").path("enforcementId").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        Map<String, Long> report = new TreeMap<>();
        return session.createNativeQuery(SKIP_CURSORS)
                .executeUpdate()
                .chain(() ->
                        told.takeIn(
                                "enforcements-in",
                                EnforcementFact.class,
                                (events, within) ->
                                        add(
                                                events.stream()
                                                        .map(event ->
                                                                FeedItem.of(
                                                                        event.data(),
                                                                        event.traceparent()))
                                                        .toList(),
                                                within),
                                session))
                .chain(() ->
                        told.takeIn(
                                "messages-in",
                                MessageFact.class,
                                (events, within) -> {
                                    report.merge(
                                            "deliveries of messages lost",
                                            (long) events.size(),
                                            Long::sum);
                                    return add(
                                            events.stream()
                                                    .map(event -> FeedItem.of(event.data()))
                                                    .toList(),
                                            within);
                                },
                                session))
                .chain(() ->
                        told.on(
                                Topics.CONFIRMATIONS,
                                ConfirmationFact.class,
                                answers ->
                                        answer(answers, session)
                                                .invoke(answered ->
                                                        report.merge(
                                                                "answers reimported",
                                                                (long) answered,
                                                                Long::sum))
                                                .replaceWithVoid()))
                .replaceWith(report);
    }

    private Uni<Void> add(List<FeedItem> items, Mutiny.Session session) {
        return feed.add(FeedItem.latest(items), clock.instant(), session);
    }

    private static Uni<Integer> answer(
            List<Event<ConfirmationFact>> answers, Mutiny.Session session) {
        return session.createNativeQuery(ANSWER)
                .setParameter(
                        "ids",
                        answers.stream()
                                .map(event -> event.data().enforcementId().value())
                                .toArray(String[]::new))
                .setParameter(
                        "outcomes",
                        answers.stream()
                                .map(event -> outcomeOf(event.data()).name())
                                .toArray(String[]::new))
                .setParameter(
                        "reasons",
                        answers.stream()
                                .map(event -> reasonOf(event.data()))
                                .toArray(String[]::new))
                .executeUpdate();
    }

    private static Outcome outcomeOf(ConfirmationFact answer) {
        return switch (answer) {
            case EnforcementConfirmed _ -> Outcome.APPLIED;
            case EnforcementFailed _ -> Outcome.FAILED;
            case EnforcementMoot _ -> Outcome.MOOT;
        };
    }

    private static String reasonOf(ConfirmationFact answer) {
        return switch (answer) {
            case EnforcementConfirmed _ -> "unspecified";
            case EnforcementFailed failed -> failed.reason();
            case EnforcementMoot moot -> moot.reason();
        };
    }
}
