package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import steward.access.Caller;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.policy.CellConfig;

/// Shows what weeks that are over exposed people to. A week under way would tell from one look to the next what a single person did.
@ApplicationScoped
class ShowSummary {

    private final Transactions transactions;
    private final ExposureFigures figures;
    private final CellConfig cell;
    private final AuditLog audit;

    ShowSummary(
            Transactions transactions, ExposureFigures figures, CellConfig cell, AuditLog audit) {
        this.transactions = transactions;
        this.figures = figures;
        this.cell = cell;
        this.audit = audit;
    }

    /// @param monday of a week that is over everywhere
    Uni<SummaryView> week(LocalDate monday, Caller caller, Actor by) {
        List<String> regions = cell.regions().stream().filter(caller.regions()::covers).toList();
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(
                                        by,
                                        "show-exposure-summary",
                                        Matter.of("week", monday.toString())),
                                session)
                        .chain(() -> figures.week(monday, regions, session))
                        .map(groups -> SummaryView.of(monday, groups)));
    }
}
