package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.access.ProblemException;
import steward.access.Violation;
import steward.audit.Actor;
import steward.audit.Matter;
import steward.messaging.Transactions;
import steward.review.certification.LevelTable;
import steward.review.certification.LevelTableView;
import steward.review.certification.LevelTables;

/// Proposes a client's table of levels and, by somebody else, puts it into force: then everyone with certificates is told anew, in the same transaction.
@ApplicationScoped
class AgreeOnLevels {

    private final Transactions transactions;
    private final LevelTables tables;
    private final Profiles profiles;
    private final TellAccess telling;
    private final Clock clock;

    AgreeOnLevels(
            Transactions transactions,
            LevelTables tables,
            Profiles profiles,
            TellAccess telling,
            Clock clock) {
        this.transactions = transactions;
        this.tables = tables;
        this.profiles = profiles;
        this.telling = telling;
        this.clock = clock;
    }

    /// The versions of a client's table, newest first.
    Uni<List<LevelTableView>> versions(String client) {
        return transactions.in(session -> tables.versions(client, session));
    }

    /// The next version, which certifies nothing yet; the Uni fails with a problem where it makes no table.
    Uni<LevelTableView> propose(LevelTable table, Actor by, String person) {
        List<Violation> flaws = table.flaws();
        if (!flaws.isEmpty()) {
            throw ProblemException.invalid(flaws);
        }
        return transactions.in(session ->
                tables.propose(table, person, clock.instant(), session)
                        .call(view ->
                                telling.noted(by, "propose-levels", matterOf(view), session)));
    }

    /// The version in force from now on; nothing where it cannot be approved by this person.
    Uni<Optional<LevelTableView>> approve(
            String client, int version, Actor by, String person, String reference) {
        Instant now = clock.instant();
        return transactions.in(session ->
                tables.approve(client, version, person, reference, now, session)
                        .call(approved ->
                                approved == null
                                        ? Uni.createFrom().voidItem()
                                        : toldAnew(approved, by, now, session))
                        .map(Optional::ofNullable));
    }

    private Uni<Void> toldAnew(
            LevelTableView approved, Actor by, Instant now, Mutiny.Session session) {
        return profiles.certifiedAnew(session)
                .chain(people -> telling.granted(people, now, session))
                .chain(() -> telling.noted(by, "approve-levels", matterOf(approved), session));
    }

    private static Matter matterOf(LevelTableView view) {
        return Matter.of("level-table", view.client() + "@" + view.version());
    }
}
