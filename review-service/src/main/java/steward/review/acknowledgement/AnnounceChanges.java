package steward.review.acknowledgement;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.audit.Actor;
import steward.messaging.Transactions;
import steward.review.acknowledgement.RulesInForce.Changed;
import steward.review.policy.CellConfig;
import steward.review.policy.NoPolicyYet;
import steward.review.policy.Policy;
import steward.review.policy.PolicyLibrary;
import steward.review.workforce.WithholdWork;
import steward.review.workforce.WithholdWork.Moderator;

/// Sees that the rules in force are others than before, says so, and asks every moderator to acknowledge; then keeps the categories from those whose time is over.
/// Several processes may do so at once.
@ApplicationScoped
class AnnounceChanges {

    private static final int PEOPLE_AT_ONCE = 500;

    private final Transactions transactions;
    private final PolicyLibrary library;
    private final PolicyChanges changes;
    private final WithholdWork withholding;
    private final CellConfig cell;
    private final Grace grace;
    private final Clock clock;

    AnnounceChanges(
            Transactions transactions,
            PolicyLibrary library,
            PolicyChanges changes,
            WithholdWork withholding,
            CellConfig cell,
            AcknowledgementConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.library = library;
        this.changes = changes;
        this.withholding = withholding;
        this.cell = cell;
        this.grace =
                new Grace(
                        config.graceWithoutShifts(),
                        config.graceAtMost(),
                        config.graceInEmergencies());
        this.clock = clock;
    }

    @Scheduled(
            every = "${steward.review.acknowledgement.every:30s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> look() {
        return cell.servesGlobal() ? announce().chain(this::withhold) : Uni.createFrom().voidItem();
    }

    private Uni<Void> announce() {
        return transactions.in(session ->
                library.inForce(session)
                        .chain(policy ->
                                changes.latest(session)
                                        .chain(last -> announce(policy, last, session)))
                        .onFailure(NoPolicyYet.class)
                        .recoverWithNull());
    }

    private Uni<Void> announce(Policy policy, @Nullable PolicyChange last, Mutiny.Session session) {
        Instant now = clock.instant();
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        RulesInForce rules = RulesInForce.of(policy, day);
        if (last != null && last.rules().equals(rules)) {
            return Uni.createFrom().voidItem();
        }
        RulesInForce before = last == null ? rules : last.rules();
        List<Changed> changed = before.changedTo(rules, policy);
        return changes.emergencies(session)
                .map(emergencies ->
                        new PolicyChange(
                                policy.release() + "_" + day,
                                now,
                                policy.release(),
                                isEmergency(changed, Set.copyOf(emergencies)),
                                before.categoriesOf(changed, rules, policy),
                                changed,
                                rules))
                .chain(change ->
                        changes.add(change, session)
                                .chain(added ->
                                        added && !change.categories().isEmpty()
                                                ? ask(change, "", session)
                                                : Uni.createFrom().voidItem()));
    }

    private static boolean isEmergency(List<Changed> changed, Set<String> emergencies) {
        return changed.stream()
                .anyMatch(part ->
                        emergencies.contains(part.kind() + "/" + part.id() + "@" + part.to()));
    }

    private Uni<Void> ask(PolicyChange change, String after, Mutiny.Session session) {
        return withholding
                .moderators(after, change.at(), PEOPLE_AT_ONCE, session)
                .chain(people ->
                        changes.owe(
                                        change.id(),
                                        people.stream()
                                                .map(person -> owed(change, person))
                                                .toList(),
                                        session)
                                .chain(() ->
                                        people.size() < PEOPLE_AT_ONCE
                                                ? Uni.createFrom().voidItem()
                                                : ask(change, people.getLast().id(), session)));
    }

    private PolicyChanges.Owed owed(PolicyChange change, Moderator person) {
        return new PolicyChanges.Owed(
                person.id(),
                grace.endsFor(change.at(), change.emergency(), person.nextShiftEnds()));
    }

    private Uni<Void> withhold() {
        return transactions.in(session ->
                changes.overdue(clock.instant(), PEOPLE_AT_ONCE, session)
                        .chain(people ->
                                Multi.createFrom()
                                        .iterable(people)
                                        .onItem()
                                        .transformToUniAndConcatenate(
                                                person -> withhold(person, session))
                                        .collect()
                                        .last()
                                        .replaceWithVoid()));
    }

    private Uni<Void> withhold(String person, Mutiny.Session session) {
        return changes.withheld(person, session)
                .chain(categories ->
                        withholding.until(
                                person,
                                categories,
                                Actor.rule("not-acknowledged-in-time"),
                                session));
    }
}
