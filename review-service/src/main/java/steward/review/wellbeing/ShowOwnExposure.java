package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.audit.Actor;
import steward.audit.AuditLog;
import steward.audit.AuditNote;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.wellbeing.MineView.EntryView;
import steward.review.wellbeing.MineView.LimitView;

/// Shows a person what their work exposed them to.
@ApplicationScoped
class ShowOwnExposure {

    private final Transactions transactions;
    private final ExposureFigures figures;
    private final Breaks breaks;
    private final Protection protection;
    private final AuditLog audit;

    ShowOwnExposure(
            Transactions transactions,
            ExposureFigures figures,
            Breaks breaks,
            Protection protection,
            AuditLog audit) {
        this.transactions = transactions;
        this.figures = figures;
        this.breaks = breaks;
        this.protection = protection;
        this.audit = audit;
    }

    /// @param zone in which the person's days begin
    Uni<MineView> mine(String person, ZoneId zone, Actor by, Instant now) {
        return transactions.in(session ->
                audit.note(
                                AuditNote.look(by, "show-exposure", Matter.of("person", person)),
                                session)
                        .chain(() -> figures.of(person, LocalDate.ofInstant(now, zone), session))
                        .chain(known -> withBreaks(known, zone, now, session)));
    }

    private Uni<MineView> withBreaks(
            PersonalRecord known, ZoneId zone, Instant now, Mutiny.Session session) {
        Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
        return breaks.since(known.person(), midnight, session)
                .chain(taken ->
                        figures.last(known.person(), session)
                                .map(entries -> view(known, taken, entries, zone, now)));
    }

    private MineView view(
            PersonalRecord known,
            List<BreakRow> breaksOfToday,
            List<EntryView> entries,
            ZoneId zone,
            Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        Instant midnight = today.atStartOfDay(zone).toInstant();
        Allowance allowance = protection.allowanceOf(known, zone, now);
        Map<String, Dose> doses = protection.dosesOf(known, zone, now);
        return new MineView(
                zone.getId(),
                today,
                Dose.mondayOf(today),
                protection.harms().all().stream()
                        .map(harm -> LimitView.of(harm.name(), doseOf(harm, doses), harm.caps()))
                        .toList(),
                LimitView.of(
                        "together",
                        protection.harms().all().stream()
                                .map(harm -> doseOf(harm, doses))
                                .reduce(Dose.NONE, Dose::plus),
                        protection.harms().together()),
                protection.strainOf(known, zone, now).toSeconds(),
                allowance.because(),
                known.breakSince(),
                breaksOfToday.stream()
                        .map(row -> row.within(midnight, now))
                        .reduce(Duration.ZERO, Duration::plus)
                        .toSeconds(),
                allowance.withheld().stream().sorted().toList(),
                entries);
    }

    private static Dose doseOf(Harm harm, Map<String, Dose> doses) {
        return doses.getOrDefault(harm.name(), Dose.NONE);
    }
}
