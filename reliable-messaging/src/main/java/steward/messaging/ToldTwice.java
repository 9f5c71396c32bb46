package steward.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.EventJson;
import steward.messaging.RestorationRepository.Waiting;

/// Rows of a restored outbox that say what stands on the topics already, found by a key. Holds the keys of the rows that wait, not what they say, and a few hundred
/// records.
final class ToldTwice {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private final Told told;
    private final Iterable<Reimport> reimports;
    private final RestorationRepository restorations;
    private final Set<String> topics = new TreeSet<>();

    ToldTwice(Told told, Iterable<Reimport> reimports, RestorationRepository restorations) {
        this.told = told;
        this.reimports = reimports;
        this.restorations = restorations;
        reimports.forEach(each -> topics.addAll(each.topics()));
    }

    /// Marks rows as sent that were sent after the copy was made: the topic has their very ids.
    ///
    /// @return how many
    Uni<Long> settle(Mutiny.Session session) {
        return standing(0, (_, event) -> idOf(event), restorations::markSent, session);
    }

    /// Drops rows behind another that were told anew, under new ids, by taking in again.
    ///
    /// @return how many
    Uni<Long> dropBehind(long newest, Mutiny.Session session) {
        return standing(newest, this::sameness, restorations::drop, session);
    }

    private Uni<Long> standing(
            long after,
            BiFunction<String, JsonNode, String> key,
            BiFunction<List<Long>, Mutiny.Session, Uni<Integer>> effect,
            Mutiny.Session session) {
        Map<String, List<Long>> waiting = new HashMap<>();
        AtomicLong found = new AtomicLong();
        return collect(after, key, waiting, session)
                .chain(() ->
                        waiting.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : told.on(
                                        topics,
                                        records -> {
                                            List<Long> rows = take(records, key, waiting);
                                            return rows.isEmpty()
                                                    ? Uni.createFrom().voidItem()
                                                    : effect.apply(rows, session)
                                                            .invoke(found::addAndGet)
                                                            .replaceWithVoid();
                                        }))
                .map(_ -> found.get());
    }

    private Uni<Void> collect(
            long after,
            BiFunction<String, JsonNode, String> key,
            Map<String, List<Long>> waiting,
            Mutiny.Session session) {
        AtomicLong last = new AtomicLong(after);
        return Multi.createBy()
                .repeating()
                .uni(() -> restorations.waiting(last.get(), session))
                .whilst(rows -> !rows.isEmpty())
                .onItem()
                .invoke(rows -> {
                    for (Waiting row : rows) {
                        last.set(row.id());
                        waiting.computeIfAbsent(
                                        key.apply(row.topic(), json(row)), _ -> new ArrayList<>())
                                .add(row.id());
                    }
                })
                .collect()
                .last()
                .replaceWithVoid();
    }

    private static List<Long> take(
            List<ConsumerRecord<String, byte[]>> records,
            BiFunction<String, JsonNode, String> key,
            Map<String, List<Long>> waiting) {
        List<Long> rows = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : records) {
            List<Long> same = waiting.remove(key.apply(record.topic(), json(record.value())));
            if (same != null) {
                rows.addAll(same);
            }
        }
        return rows;
    }

    private String sameness(String topic, JsonNode event) {
        for (Reimport each : reimports) {
            if (each.topics().contains(topic)) {
                return topic + " " + each.sameness(topic, event);
            }
        }
        return topic + " " + idOf(event);
    }

    private static String idOf(JsonNode event) {
        return event.path("id").asText();
    }

    private static JsonNode json(Waiting row) {
        return json(row.value().getBytes(StandardCharsets.UTF_8));
    }

    /// What is no JSON was written by nobody here.
    private static JsonNode json(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException foreign) {
            return JSON.missingNode();
        }
    }
}
