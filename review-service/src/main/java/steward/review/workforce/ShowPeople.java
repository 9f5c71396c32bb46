package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.messaging.Transactions;

/// Reads the register for those who may.
@ApplicationScoped
class ShowPeople {

    private final Transactions transactions;
    private final People people;
    private final Clock clock;

    ShowPeople(Transactions transactions, People people, Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.clock = clock;
    }

    /// The people after this id.
    Uni<PeopleView> page(String after, int limit, Sight sight) {
        return transactions
                .in(session -> people.after(after, sight, limit, session))
                .map(rows ->
                        new PeopleView(
                                views(rows), rows.size() < limit ? null : rows.getLast().id()));
    }

    /// One person; null where the sight does not reach.
    Uni<@Nullable PersonView> one(String id, Sight sight) {
        return transactions
                .in(session -> people.find(id, sight, session))
                .map(row -> row == null ? null : PersonView.of(row, clock.instant()));
    }

    private List<PersonView> views(List<PersonRow> rows) {
        return rows.stream().map(row -> PersonView.of(row, clock.instant())).toList();
    }
}
