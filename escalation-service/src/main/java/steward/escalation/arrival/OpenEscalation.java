package steward.escalation.arrival;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.contracts.cases.CaseReport;
import steward.contracts.id.EscalationId;
import steward.escalation.escalation.CaseNews;
import steward.escalation.escalation.Escalation;
import steward.escalation.escalation.Escalations;
import steward.escalation.escalation.Evidence;
import steward.escalation.escalation.Transition.Moved;
import steward.escalation.escalation.WriteEscalation;

/// Opens an escalation for a question; while one is open for the case, another question is added to it. A question that came before changes nothing.
@ApplicationScoped
class OpenEscalation {

    private final Escalations escalations;
    private final WriteEscalation changes;
    private final Evidence evidence;
    private final Clock clock;

    OpenEscalation(
            Escalations escalations, WriteEscalation changes, Evidence evidence, Clock clock) {
        this.escalations = escalations;
        this.changes = changes;
        this.evidence = evidence;
        this.clock = clock;
    }

    Uni<Void> open(Opening opening, Mutiny.Session session) {
        return escalations
                .lock(opening.id(), session)
                .chain(known ->
                        known == null
                                ? escalations
                                        .lockOpenOf(opening.asked().caseId(), session)
                                        .chain(open -> take(opening, open, session))
                                : Uni.createFrom().voidItem());
    }

    private Uni<Void> take(Opening opening, @Nullable Escalation open, Mutiny.Session session) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Optional<Moved> moved =
                open == null
                        ? Optional.of(
                                Escalation.open(
                                        opening.id(),
                                        opening.asked(),
                                        opening.urgency(),
                                        now,
                                        opening.progress()))
                        : CaseNews.askedAgain(open, opening.asked(), opening.urgency(), now);
        EscalationId id = open == null ? opening.id() : open.id();
        return moved.map(move ->
                        changes.write(move, Actor.of(opening.asked().by()), session)
                                .chain(() -> keep(id, opening, session)))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private Uni<Void> keep(EscalationId id, Opening opening, Mutiny.Session session) {
        Uni<Void> content = evidence.add(id, opening.content(), session);
        CaseReport report = opening.report();
        return report == null
                ? content
                : content.chain(() -> evidence.add(id, report, session)).replaceWithVoid();
    }
}
