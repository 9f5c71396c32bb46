package steward.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.contracts.event.EventJson;
import steward.messaging.RestorationRepository.Restoration;
import steward.messaging.RestorationRepository.Waiting;

/// Brings a restored database up to the topics before the service does anything else; see docs/decisions/0191. One transaction: who is killed in the middle of
/// it begins again.
@ApplicationScoped
class RecoverAtStart {

    private static final Logger LOG = Logger.getLogger(RecoverAtStart.class);
    private static final ObjectMapper JSON = EventJson.mapper();

    private final String service;
    private final Transactions transactions;
    private final RestorationRepository restorations;
    private final ReadTopics reading;
    private final Instance<Reimport> reimports;
    private final ReceivedRecords received;
    private final Inbox inbox;

    RecoverAtStart(
            @ConfigProperty(name = "quarkus.application.name") String service,
            Transactions transactions,
            RestorationRepository restorations,
            ReadTopics reading,
            @Any Instance<Reimport> reimports,
            ReceivedRecords received,
            Inbox inbox) {
        this.service = service;
        this.transactions = transactions;
        this.restorations = restorations;
        this.reading = reading;
        this.reimports = reimports;
        this.received = received;
        this.inbox = inbox;
    }

    /// Before timers, channels and the relay start.
    void onStart(@Observes @Priority(-100) StartupEvent started) {
        recover().subscribeAsCompletionStage().join();
    }

    Uni<Void> recover() {
        return transactions.in(session ->
                restorations
                        .open(session)
                        .chain(restored ->
                                restored == null
                                        ? Uni.createFrom().voidItem()
                                        : from(restored, session)));
    }

    private Uni<Void> from(Restoration restored, Mutiny.Session session) {
        Set<String> topics = new TreeSet<>();
        reimports.forEach(each -> topics.addAll(each.topics()));
        LOG.infof("the database was restored: reading %s since %s", topics, restored.copiedAt());
        List<ConsumerRecord<String, byte[]>> own =
                topics.isEmpty() ? List.of() : reading.since(restored.copiedAt(), topics);
        Told told = new Told(service, own, reading, received, inbox);
        Map<String, Long> report = new TreeMap<>();
        return settle(told, report, session)
                .chain(() -> restorations.newestOutboxRow(session))
                .chain(newest ->
                        reimportAll(told, report, session)
                                .chain(() -> dropRepeated(told, newest, report, session)))
                .chain(() -> restorations.close(json(report), session))
                .invoke(() -> LOG.infof("the database is up to the topics: %s", report));
    }

    /// Rows that were sent after the copy was made: the topic has their very ids.
    private Uni<Void> settle(Told told, Map<String, Long> report, Mutiny.Session session) {
        Set<String> standing =
                told.all().stream().map(record -> idOf(json(record))).collect(Collectors.toSet());
        return restorations
                .waiting(session)
                .map(rows ->
                        rows.stream().filter(row -> standing.contains(idOf(json(row)))).toList())
                .chain(sent -> restorations.markSent(sent, session))
                .invoke(marked -> report.put("told already", (long) marked))
                .replaceWithVoid();
    }

    private Uni<Void> reimportAll(Told told, Map<String, Long> report, Mutiny.Session session) {
        return Multi.createFrom()
                .iterable(reimports)
                .onItem()
                .transformToUniAndConcatenate(each -> each.reimport(told, session))
                .onItem()
                .invoke(counts ->
                        counts.forEach((name, count) -> report.merge(name, count, Long::sum)))
                .collect()
                .last()
                .replaceWithVoid();
    }

    /// What was told anew, under new ids, by taking in again.
    private Uni<Void> dropRepeated(
            Told told, long newest, Map<String, Long> report, Mutiny.Session session) {
        Set<String> standing =
                told.all().stream()
                        .map(record -> sameness(record.topic(), json(record)))
                        .collect(Collectors.toSet());
        return restorations
                .waiting(session)
                .map(rows ->
                        rows.stream()
                                .filter(row -> row.id() > newest)
                                .filter(row -> standing.contains(sameness(row.topic(), json(row))))
                                .toList())
                .chain(repeated -> restorations.drop(repeated, session))
                .invoke(dropped -> report.put("not told again", (long) dropped))
                .replaceWithVoid();
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

    private static JsonNode json(ConsumerRecord<String, byte[]> record) {
        return json(record.value());
    }

    /// What is no JSON was written by nobody here.
    private static JsonNode json(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException foreign) {
            return JSON.missingNode();
        }
    }

    private static String json(Map<String, Long> report) {
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always writable", e);
        }
    }
}
