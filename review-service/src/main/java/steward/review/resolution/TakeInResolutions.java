package steward.review.resolution;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.escalation.EscalationAcknowledged;
import steward.contracts.escalation.EscalationClockBreached;
import steward.contracts.escalation.EscalationContentSeen;
import steward.contracts.escalation.EscalationFact;
import steward.contracts.escalation.EscalationOpened;
import steward.contracts.escalation.EscalationResolved;
import steward.contracts.escalation.EscalationUpdated;
import steward.contracts.event.Event;
import steward.contracts.id.CaseId;
import steward.review.decision.RecordResolution;
import steward.review.policy.CellConfig;
import steward.review.wellbeing.BookSitting;

/// Takes the specialists' answers in, and what they looked at for it. An answer that is ahead of its case waits for it.
@ApplicationScoped
public class TakeInResolutions {

    private final RecordResolution resolutions;
    private final WaitingResolutions waiting;
    private final BookSitting sittings;
    private final CellConfig cell;

    TakeInResolutions(
            RecordResolution resolutions,
            WaitingResolutions waiting,
            BookSitting sittings,
            CellConfig cell) {
        this.resolutions = resolutions;
        this.waiting = waiting;
        this.sittings = sittings;
        this.cell = cell;
    }

    Uni<Void> takeIn(Event<EscalationFact> event, Mutiny.Session session) {
        return switch (event.data()) {
            case EscalationResolved resolved when cell.regions().contains(resolved.region()) ->
                    record(resolved, session);
            // Of whatever region: a person has one ledger.
            case EscalationContentSeen seen -> sittings.book(seen, session);
            // The rest of an escalation's life stays with the specialists.
            case EscalationResolved _,
                    EscalationOpened _,
                    EscalationAcknowledged _,
                    EscalationUpdated _,
                    EscalationClockBreached _ ->
                    Uni.createFrom().voidItem();
        };
    }

    /// Records the answers that waited for these cases.
    public Uni<Void> arrived(Collection<CaseId> cases, Mutiny.Session session) {
        if (cases.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return waiting.take(cases, session)
                .chain((List<EscalationResolved> found) ->
                        Multi.createFrom()
                                .iterable(found)
                                .onItem()
                                .transformToUniAndConcatenate(resolved -> record(resolved, session))
                                .collect()
                                .last()
                                .replaceWithVoid());
    }

    private Uni<Void> record(EscalationResolved resolved, Mutiny.Session session) {
        return resolutions
                .record(resolved, session)
                .chain(result ->
                        switch (result) {
                            case RECORDED, KNOWN -> Uni.createFrom().voidItem();
                            case CASE_NOT_HERE -> waiting.keep(resolved, session);
                        });
    }
}
