package steward.analytics.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import steward.access.Roles;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.contracts.audit.AccessRefused;
import steward.contracts.audit.AccessRefused.Asker;
import steward.contracts.audit.ParkedRecordReplayed;
import steward.contracts.audit.TriageAuditFact;
import steward.contracts.event.Event;
import steward.messaging.TakeIn;

/// `triage.audit`: each fact becomes one entry of the audit log. Operations are named with the service, since analytics refuses the same ones.
@ApplicationScoped
class TriageAuditListener {

    private static final String TRIAGE = "triage ";

    private final TakeIn takeIn;
    private final AuditLog log;

    TriageAuditListener(TakeIn takeIn, AuditLog log) {
        this.takeIn = takeIn;
        this.log = log;
    }

    @Incoming("triage-audit-in")
    Uni<Void> on(ConsumerRecords<String, byte[]> records) {
        return takeIn.batch(
                records,
                TriageAuditFact.class,
                (events, session) ->
                        log.noteAll(
                                events.stream()
                                        .map(Event::data)
                                        .map(TriageAuditListener::note)
                                        .toList(),
                                session));
    }

    private static AuditNote note(TriageAuditFact fact) {
        return switch (fact) {
            case AccessRefused refused ->
                    AuditNote.refusal(
                            actor(refused.asker()),
                            TRIAGE + refused.operation(),
                            refused.about(),
                            refused.status(),
                            refused.times());
            case ParkedRecordReplayed replayed ->
                    AuditNote.write(
                            new Actor(Actor.Kind.PERSON, replayed.by(), Roles.OPERATOR, null, null),
                            "replay-dead-letter",
                            Matter.of("dead-letter", replayed.letter()));
        };
    }

    private static Actor actor(Asker asker) {
        return new Actor(
                switch (asker.kind()) {
                    case PERSON -> Actor.Kind.PERSON;
                    case PRODUCT -> Actor.Kind.PRODUCT;
                    case NOBODY -> Actor.Kind.NOBODY;
                },
                asker.id(),
                asker.role(),
                asker.vendor(),
                asker.client());
    }
}
