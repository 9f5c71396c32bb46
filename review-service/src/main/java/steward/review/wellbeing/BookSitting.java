package steward.review.wellbeing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.escalation.EscalationContentSeen;
import steward.messaging.Rows;
import steward.review.wellbeing.Exposures.PersonsStrain;

/// Writes what a specialist looked at into their ledger, once per sitting, as an ended claim is written. It counts from then on: until a sitting is over nobody here
/// knows of it.
@ApplicationScoped
public class BookSitting {

    private static final String BOOK =
            """
            with booked as (
                insert into exposure (sitting, case_id, person, region, category, harm, intensity, measured, seconds, load_millis, zone, day,
                    started_at, ended_at)
                select e."claimId", e."caseId", e.person, e.region, e.category, e.harm, e.intensity, e.measured, e.seconds, e."loadMillis", e.zone,
                    e.day, e."startedAt", e."endedAt"
                from jsonb_to_record(cast(cast(:entry as text) as jsonb)) as e(
                    "claimId" text, "caseId" text, person text, region text, category text, harm text, intensity text, measured boolean,
                    seconds bigint, "loadMillis" bigint, zone text, day date, "startedAt" timestamptz, "endedAt" timestamptz)
                on conflict (sitting) do nothing
                returning person, day, harm, load_millis),
            summed as (
                insert into exposure_day as d (person, day, harm, load_millis)
                select b.person, b.day, b.harm, b.load_millis from booked b
                on conflict (person, day, harm) do update set load_millis = d.load_millis + excluded.load_millis)
            select cast(b.day as text) from booked b
            """;

    private final Exposures exposures;
    private final Protection protection;
    private final TimeZones zones;

    BookSitting(Exposures exposures, Protection protection, TimeZones zones) {
        this.exposures = exposures;
        this.protection = protection;
        this.zones = zones;
    }

    /// In the transaction at hand. Told again under another id, it changes nothing.
    public Uni<Void> book(EscalationContentSeen sitting, Mutiny.Session session) {
        String person = sitting.by().value();
        Exposure entry = protection.entryOf(EndedClaim.of(sitting), zones.of(person));
        // The strain is locked first, as where claims are booked.
        return exposures
                .strains(List.of(person), session)
                .chain(before ->
                        write(entry, session)
                                .chain(isNew ->
                                        isNew
                                                ? exposures.keep(
                                                        List.of(
                                                                new PersonsStrain(
                                                                        person,
                                                                        protection.strainAfter(
                                                                                before.getOrDefault(
                                                                                        person,
                                                                                        Strain
                                                                                                .NONE),
                                                                                List.of(entry)))),
                                                        session)
                                                : Uni.createFrom().voidItem()));
    }

    private static Uni<Boolean> write(Exposure entry, Mutiny.Session session) {
        return session.createNativeQuery(BOOK, String.class)
                .setParameter("entry", Rows.write(entry))
                .getResultList()
                .map(booked -> !booked.isEmpty());
    }
}
