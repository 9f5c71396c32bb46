package steward.intake.client;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;

/// Clients and their flaggers in PostgreSQL. Lists of names travel as one text: no name has a space.
@ApplicationScoped
class ClientRepository {

    /// More clients than one installation has.
    private static final int MOST_ROWS = 100_000;

    /// Every client with its flaggers.
    Uni<Map<ClientId, Client>> all(Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        select f.client, f.id, f.kind, array_to_string(f.fields, ' '), f.expires_at, f.suspended_at is not null
                        from flagger f order by f.client, f.id
                        """,
                        Object[].class)
                .setMaxResults(MOST_ROWS)
                .getResultList()
                .map(ClientRepository::byClient)
                .chain(flaggers ->
                        session.createNativeQuery(
                                        "select c.id, array_to_string(c.products, ' '), array_to_string(c.markets, ' '), c.active from client c order by c.id",
                                        Object[].class)
                                .setMaxResults(MOST_ROWS)
                                .getResultList()
                                .map(rows -> clientsOf(rows, flaggers)));
    }

    /// Adds a client.
    ///
    /// @return false when the id is taken
    Uni<Boolean> add(Client client, Instant now, Mutiny.Session session) {
        return write(
                """
                insert into client (id, products, markets, active, registered_at, changed_at)
                values (:id, string_to_array(:products, ' '), string_to_array(cast(:markets as text), ' '), :active, :now, :now)
                on conflict (id) do nothing
                """,
                client,
                now,
                session);
    }

    /// Replaces what is registered of a client; its flaggers stay.
    ///
    /// @return false when there is no such client
    Uni<Boolean> replace(Client client, Instant now, Mutiny.Session session) {
        return write(
                """
                update client set products = string_to_array(:products, ' '), markets = string_to_array(cast(:markets as text), ' '),
                                  active = :active, changed_at = :now
                where id = :id
                """,
                client,
                now,
                session);
    }

    /// Registers a flagger, or registers it anew.
    ///
    /// @return false when there is no such client
    Uni<Boolean> put(ClientId client, Flagger flagger, Mutiny.Session session) {
        return session.createNativeQuery(
                        """
                        insert into flagger (client, id, kind, fields, expires_at, suspended_at)
                        select c.id, :id, :kind, string_to_array(:fields, ' '), cast(cast(:expires as text) as timestamptz), null
                        from client c where c.id = :client
                        on conflict (client, id) do update
                        set kind = excluded.kind, fields = excluded.fields, expires_at = excluded.expires_at, suspended_at = null
                        """)
                .setParameter("client", client.value())
                .setParameter("id", flagger.id())
                .setParameter("kind", flagger.kind().name())
                .setParameter("fields", String.join(" ", flagger.fields()))
                .setParameter("expires", Objects.toString(flagger.expiresAt(), null))
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    /// Suspends a flagger; one that is suspended stays so.
    ///
    /// @return false when there is no such flagger
    Uni<Boolean> suspend(ClientId client, String flagger, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(
                        "update flagger set suspended_at = coalesce(suspended_at, :now) where client = :client and id = :id")
                .setParameter("client", client.value())
                .setParameter("id", flagger)
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static Uni<Boolean> write(
            String sql, Client client, Instant now, Mutiny.Session session) {
        return session.createNativeQuery(sql)
                .setParameter("id", client.id().value())
                .setParameter("products", joined(client.products()))
                .setParameter("markets", joined(client.markets()))
                .setParameter("active", client.active())
                .setParameter("now", now)
                .executeUpdate()
                .map(rows -> rows == 1);
    }

    private static @Nullable String joined(@Nullable Set<String> names) {
        return names == null ? null : names.stream().sorted().collect(Collectors.joining(" "));
    }

    private static List<String> names(Object joined) {
        return Stream.of(((String) joined).split(" ")).filter(name -> !name.isEmpty()).toList();
    }

    private static Map<String, Map<String, Flagger>> byClient(List<Object[]> rows) {
        Map<String, Map<String, Flagger>> flaggers = new HashMap<>();
        for (Object[] row : rows) {
            Flagger flagger =
                    new Flagger(
                            (String) row[1],
                            ReporterKind.valueOf((String) row[2]),
                            names(row[3]),
                            row[4] == null ? null : ((OffsetDateTime) row[4]).toInstant(),
                            (Boolean) row[5]);
            flaggers.computeIfAbsent((String) row[0], _ -> new HashMap<>())
                    .put(flagger.id(), flagger);
        }
        return flaggers;
    }

    private static Map<ClientId, Client> clientsOf(
            List<Object[]> rows, Map<String, Map<String, Flagger>> flaggers) {
        return rows.stream()
                .map(row ->
                        new Client(
                                new ClientId((String) row[0]),
                                Set.copyOf(names(row[1])),
                                row[2] == null ? null : Set.copyOf(names(row[2])),
                                (Boolean) row[3],
                                flaggers.getOrDefault((String) row[0], Map.of())))
                .collect(Collectors.toUnmodifiableMap(Client::id, client -> client));
    }
}
