package steward.review.wellbeing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.messaging.Transactions;
import steward.review.wellbeing.Exposures.PersonsStrain;

/// Writes what ended claims exposed people to into the ledger: whatever ended a claim, once, a moment later. Until then it counts as owed, so that no case is handed
/// out meanwhile that would not be afterwards.
@ApplicationScoped
class SettleExposure {

    private final Transactions transactions;
    private final Exposures exposures;
    private final Protection protection;
    private final TimeZones zones;
    private final WellbeingConfig config;

    SettleExposure(
            Transactions transactions,
            Exposures exposures,
            Protection protection,
            TimeZones zones,
            WellbeingConfig config) {
        this.transactions = transactions;
        this.exposures = exposures;
        this.protection = protection;
        this.zones = zones;
        this.config = config;
    }

    @Scheduled(
            every = "${steward.review.wellbeing.every:1s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> settle() {
        return zones.areKnown()
                ? transactions.in(session ->
                        exposures
                                .owed(config.batch(), session)
                                .chain(owed -> settle(owed, session)))
                : Uni.createFrom().voidItem();
    }

    private Uni<Void> settle(List<EndedClaim> owed, Mutiny.Session session) {
        if (owed.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Exposure> entries =
                owed.stream()
                        .map(claim -> protection.entryOf(claim, zones.of(claim.person())))
                        .toList();
        Map<String, List<Exposure>> byPerson =
                entries.stream().collect(Collectors.groupingBy(Exposure::person));
        return exposures
                .strains(byPerson.keySet(), session)
                .chain(before -> exposures.keep(after(before, byPerson), session))
                .chain(() -> exposures.book(entries, session));
    }

    private Collection<PersonsStrain> after(
            Map<String, Strain> before, Map<String, List<Exposure>> entries) {
        return entries.entrySet().stream()
                .map(one ->
                        new PersonsStrain(
                                one.getKey(),
                                protection.strainAfter(
                                        before.getOrDefault(one.getKey(), Strain.NONE),
                                        one.getValue())))
                .toList();
    }
}
