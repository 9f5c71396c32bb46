package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.Scope;
import steward.messaging.Rows;
import steward.review.certification.LevelTable;
import steward.review.certification.LevelTables;
import steward.review.policy.CellConfig;
import steward.review.queue.Fit;
import steward.review.queue.Reach;

/// Who may be at work, as far as it matters to which cases find somebody. Only the cell that keeps the register knows.
@ApplicationScoped
public class OnShift {

    /// More people than that are not looked through.
    private static final int MOST = 5_000;

    private static final String MODERATORS =
            """
            select cast(to_jsonb(p) as text) from person p
            where 'moderator' = any(p.roles) and p.ended_at is null and (p.until is null or p.until > cast(cast(:now as text) as timestamptz))
            order by p.id
            limit :most
            """;

    private final LevelTables tables;
    private final CellConfig cell;

    OnShift(LevelTables tables, CellConfig cell) {
        this.tables = tables;
        this.cell = cell;
    }

    /// What somebody may be given. Accounts that one person has an interest in are left out: another of the same kind has none.
    public record Worker(Reach reach, Fit fit) {}

    /// Kinds of moderators who are on shift or will be soon, and all who have no shifts, since nothing is known of their time; empty where nobody's shifts are known,
    /// or where there are too many people to look through.
    public Uni<Optional<Set<Worker>>> around(Instant now, Duration soon, Mutiny.Session session) {
        return session.createNativeQuery(MODERATORS, String.class)
                .setParameter("now", now.toString())
                .setParameter("most", MOST)
                .getResultList()
                .map(found -> Rows.readAll(found, PersonRow.class))
                .chain(people ->
                        isKnown(people)
                                ? tables.inForce(session)
                                        .map(inForce ->
                                                Optional.of(workers(people, inForce, now, soon)))
                                : Uni.createFrom().item(Optional.empty()));
    }

    private static boolean isKnown(List<PersonRow> people) {
        return people.size() < MOST
                && people.stream().anyMatch(person -> !person.profile().shifts().isEmpty());
    }

    private Set<Worker> workers(
            List<PersonRow> people, Collection<LevelTable> inForce, Instant now, Duration soon) {
        return people.stream()
                .filter(person -> mayBeThere(person.profile(), now, soon))
                .map(person -> workerOf(person, inForce, now))
                .collect(Collectors.toSet());
    }

    private static boolean mayBeThere(Profile profile, Instant now, Duration soon) {
        return profile.shifts().isEmpty()
                || profile.isOnShift(now)
                || profile.isOnShift(now.plus(soon));
    }

    private Worker workerOf(PersonRow person, Collection<LevelTable> inForce, Instant now) {
        Scope languages = Scope.of(person.languages());
        Fit fit = Fit.of(person.toGranted(inForce, now).suitability(), languages, now);
        return new Worker(
                new Reach(
                        cell.regions().stream()
                                .filter(Scope.of(person.regions())::covers)
                                .sorted()
                                .toList(),
                        Scope.of(person.markets()),
                        languages,
                        Scope.of(person.clearances())),
                new Fit(
                        fit.withheld(),
                        Set.of(),
                        fit.products(),
                        fit.levels(),
                        fit.jurisdiction(),
                        fit.skills()));
    }
}
