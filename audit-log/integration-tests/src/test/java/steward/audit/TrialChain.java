package steward.audit;

import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.connect;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.smallrye.mutiny.Uni;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.ConfigProvider;
import steward.audit.verify.Verification;
import steward.messaging.Outbox;
import steward.messaging.Transactions;

/// A cell of its own for one test: its log, its sealer, and what somebody does to its rows who may do everything.
final class TrialChain {

    static final Duration SOON = Duration.ofSeconds(30);

    final String cell;
    final AuditLog log;
    final SealEntries sealing;
    private final Transactions transactions;

    TrialChain(String cell, Transactions transactions, Outbox outbox, AuditConfig config) {
        this.cell = cell;
        this.transactions = transactions;
        this.log = new AuditLog(cell, outbox);
        this.sealing =
                new SealEntries(transactions, new SealRepository(cell), outbox, config, "review");
    }

    String chain() {
        return "review/" + cell;
    }

    /// Entries in a transaction of their own.
    TrialChain noted(int entries) {
        for (int i = 0; i < entries; i++) {
            AuditNote note = note("case-" + i);
            wait(transactions.in(session -> log.note(note, session)));
        }
        return this;
    }

    static AuditNote note(String id) {
        return AuditNote.write(
                        new Actor(Actor.Kind.PERSON, "bruno", "moderator", "northwind", null),
                        "decide-case",
                        Matter.of("case", id).in("emea").showing("ab".repeat(32)))
                .endingIn("VIOLATION");
    }

    TrialChain sealed() {
        while (wait(sealing.seal()) > 0) {
            // until nothing waits
        }
        return this;
    }

    /// Waits until the relay has published all heads.
    TrialChain told() {
        await().atMost(SOON)
                .until(() ->
                        rows("select 1 from outbox where key = '%s' and sent_at is null"
                                        .formatted(chain()))
                                .isEmpty());
        return this;
    }

    List<String> findings() {
        return verification().findings(chain());
    }

    static Verification verification() {
        return new Verification(
                "%s?user=%s&password=%s"
                        .formatted(
                                config("quarkus.datasource.jdbc.url"),
                                config("quarkus.datasource.username"),
                                config("quarkus.datasource.password")),
                config("kafka.bootstrap.servers"));
    }

    /// The id of the nth entry, from 0.
    long entry(int n) {
        return Long.parseLong(
                rows("select id from audit_entry where cell = '%s' order by id offset %d limit 1"
                                .formatted(cell, n))
                        .getFirst());
    }

    /// As somebody who may switch triggers off.
    void past_the_triggers(String statement) {
        try (Connection connection = connect();
                Statement change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute("alter table audit_entry disable trigger user");
            change.execute("alter table audit_seal disable trigger user");
            change.execute(statement.replace("$cell", "'" + cell + "'"));
            change.execute("alter table audit_entry enable trigger user");
            change.execute("alter table audit_seal enable trigger user");
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static <T> T wait(Uni<T> work) {
        try {
            return work.subscribeAsCompletionStage().get(SOON.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String config(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
