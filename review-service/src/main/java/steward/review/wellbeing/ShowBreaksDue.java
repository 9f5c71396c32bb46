package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import steward.access.Caller;
import steward.access.register.AccessRegister;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;

/// Shows a lead who of their people needs a break now, and nothing else (domain §6.8).
@ApplicationScoped
class ShowBreaksDue {

    /// The longest week of any time zone has begun by then.
    private static final int DAYS = 8;

    private final Transactions transactions;
    private final ExposureFigures figures;
    private final Protection protection;
    private final AccessRegister register;
    private final OwnPeople people;
    private final AuditLog audit;

    ShowBreaksDue(
            Transactions transactions,
            ExposureFigures figures,
            Protection protection,
            AccessRegister register,
            OwnPeople people,
            AuditLog audit) {
        this.transactions = transactions;
        this.figures = figures;
        this.protection = protection;
        this.register = register;
        this.people = people;
        this.audit = audit;
    }

    /// A page looks at `limit` people who were exposed this week, and shows those within the lead's scope who need a break and take none.
    Uni<BreaksDueView> due(Caller lead, Actor by, String after, int limit, Instant now) {
        LocalDate since = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS);
        LeadsPeople own = people.of(lead);
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(by, "show-breaks-due", Matter.of("people", "own")),
                                session)
                        .chain(() -> figures.exposedSince(since, after, limit, session))
                        .map(known -> view(known, own, limit, now)));
    }

    private BreaksDueView view(
            List<PersonalRecord> known, LeadsPeople own, int limit, Instant now) {
        return new BreaksDueView(
                known.stream()
                        .filter(one -> one.breakSince() == null)
                        .filter(one -> own.include(register.standingOf(one.person())))
                        .filter(one -> isDue(one, now))
                        .map(PersonalRecord::person)
                        .toList(),
                known.size() < limit ? null : known.getLast().person());
    }

    private boolean isDue(PersonalRecord one, Instant now) {
        return protection.allowanceOf(one, people.zoneOf(one.person()), now).isBreakDue();
    }
}
