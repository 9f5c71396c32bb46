package steward.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;
import steward.contracts.event.EventJson;
import steward.messaging.RestorationRepository.Restoration;

/// Brings a restored database up to the topics before the service does anything else; see docs/decisions/0191. One transaction: who is killed in the middle of
/// it begins again.
@ApplicationScoped
class RecoverAtStart {

    private static final Logger LOG = Logger.getLogger(RecoverAtStart.class);

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
        LOG.infof("the database was restored: reading back since %s", restored.copiedAt());
        Told told = new Told(service, restored.copiedAt(), reading, received, inbox);
        ToldTwice twice = new ToldTwice(told, reimports, restorations);
        Map<String, Long> report = new TreeMap<>();
        return twice.settle(session)
                .invoke(marked -> report.put("told already", marked))
                .chain(() -> restorations.newestOutboxRow(session))
                .chain(newest ->
                        reimportAll(told, report, session)
                                .chain(() -> twice.dropBehind(newest, session)))
                .invoke(dropped -> report.put("not told again", dropped))
                .chain(() -> restorations.close(json(report), session))
                .invoke(() -> LOG.infof("the database is up to the topics: %s", report));
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

    private static String json(Map<String, Long> report) {
        try {
            return EventJson.newMapper().writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always writable", e);
        }
    }
}
