package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.messaging.Transactions;
import steward.review.certification.LevelTables;

/// Reads what the register knows of people for those who may.
@ApplicationScoped
class ShowProfiles {

    private final Transactions transactions;
    private final People people;
    private final Profiles profiles;
    private final LevelTables tables;
    private final Clock clock;

    ShowProfiles(
            Transactions transactions,
            People people,
            Profiles profiles,
            LevelTables tables,
            Clock clock) {
        this.transactions = transactions;
        this.people = people;
        this.profiles = profiles;
        this.tables = tables;
        this.clock = clock;
    }

    /// One profile; nothing where the sight does not reach.
    ///
    /// @param own whether it is the caller's own, or an operator asks: nobody else sees accommodations
    Uni<Optional<ProfileView>> one(String id, Sight sight, boolean own) {
        return transactions.in(session ->
                people.find(id, sight, session)
                        .chain(row ->
                                row == null
                                        ? Uni.createFrom().item(Optional.empty())
                                        : view(row, own, session).map(Optional::of)));
    }

    /// The same of a person who was just written.
    Uni<ProfileView> of(PersonRow row, boolean own) {
        return transactions.in(session -> view(row, own, session));
    }

    /// What one person chose; null where the register never had them.
    Uni<@Nullable ChoicesView> choices(String id) {
        return transactions
                .in(session -> people.find(id, Sight.EVERYONE, session))
                .map(row -> row == null ? null : ChoicesView.of(row));
    }

    /// Certificates of those after this id, as lines of a file.
    Uni<CertificateLines> certificates(String after, int limit, Sight sight) {
        return transactions
                .in(session -> people.after(after, sight, limit, session))
                .map(rows ->
                        new CertificateLines(
                                rows.stream()
                                        .flatMap(row ->
                                                row.profile().certificates().stream()
                                                        .map(paper ->
                                                                CertificatesFile.write(
                                                                        row.id(), paper)))
                                        .toList(),
                                rows.size() < limit ? null : rows.getLast().id()));
    }

    /// @param next the id after which more follow; null at the end
    record CertificateLines(List<List<String>> lines, @Nullable String next) {}

    /// Who is on shift at an instant, of those after this id.
    Uni<OnShiftView> onShift(@Nullable Instant asked, String after, int limit, Sight sight) {
        Instant at = asked == null ? clock.instant() : asked;
        return transactions
                .in(session -> profiles.withShifts(at, after, sight, limit, session))
                .map(rows ->
                        new OnShiftView(
                                at,
                                rows.stream()
                                        .filter(row -> row.profile().isOnShift(at))
                                        .map(row -> PersonView.of(row, at))
                                        .toList(),
                                rows.size() < limit ? null : rows.getLast().id()));
    }

    private Uni<ProfileView> view(PersonRow row, boolean own, Mutiny.Session session) {
        return tables.inForce(session)
                .map(inForce -> ProfileView.of(row, inForce, own, clock.instant()));
    }
}
