package steward.review.enforcement;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.confirmation.ConfirmationFact;
import steward.contracts.event.Event;
import steward.review.policy.CellConfig;
import steward.review.policy.PolicyLibrary;
import steward.review.reply.TellParties;

/// Takes the outcomes of requests in, and has everyone told whose decision is carried out by it.
@ApplicationScoped
class SettleEnforcements {

    private final Enforcements enforcements;
    private final PolicyLibrary library;
    private final TellParties parties;
    private final CellConfig cell;

    SettleEnforcements(
            Enforcements enforcements,
            PolicyLibrary library,
            TellParties parties,
            CellConfig cell) {
        this.enforcements = enforcements;
        this.library = library;
        this.parties = parties;
        this.cell = cell;
    }

    Uni<Void> settle(List<Event<ConfirmationFact>> events, Mutiny.Session session) {
        List<SettledRow> outcomes =
                events.stream().map(event -> SettledRow.of(event.data())).toList();
        return enforcements
                .settle(outcomes, cell.regions(), session)
                .chain(decisions ->
                        decisions.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : library.inForce(session)
                                        .chain(policy -> parties.of(decisions, policy, session)));
    }
}
