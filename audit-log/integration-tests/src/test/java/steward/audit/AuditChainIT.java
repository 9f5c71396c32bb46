package steward.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static steward.localplatform.testing.ServiceDatabase.execute;
import static steward.localplatform.testing.ServiceDatabase.rows;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import steward.localplatform.testing.StewardPlatformResource;
import steward.messaging.Outbox;
import steward.messaging.Transactions;

/// Each test works on the chain of a cell of its own.
@QuarkusTest
@QuarkusTestResource(
        value = StewardPlatformResource.class,
        initArgs = @ResourceArg(name = "database", value = "audited"))
class AuditChainIT {

    @Inject Transactions transactions;
    @Inject Outbox outbox;
    @Inject AuditConfig config;

    @Test
    void what_nobody_touched_is_as_sealed_and_told() {
        TrialChain chain = chain("untouched").noted(20).sealed().told();

        assertThat(chain.findings()).isEmpty();
        assertThat(TrialChain.verification().printed())
                .anySatisfy(line ->
                        assertThat(line)
                                .contains(
                                        "review/untouched: 20 entries under 3 seals", "as sealed"));
    }

    @Test
    void the_services_role_can_neither_change_nor_remove_entries_and_seals() {
        chain("append-only").noted(1).sealed();

        for (String statement :
                List.of(
                        "update audit_entry set actor = 'somebody-else'",
                        "delete from audit_entry",
                        "truncate audit_entry",
                        "update audit_seal set number = number + 1",
                        "delete from audit_seal",
                        "truncate audit_seal")) {
            assertThatThrownBy(() -> execute(statement))
                    .as(statement)
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("append-only");
        }
    }

    @Test
    void an_entry_is_there_if_and_only_if_its_transaction_commits() {
        TrialChain chain = chain("rolled-back");

        assertThatThrownBy(() ->
                        TrialChain.wait(
                                transactions.in(session ->
                                        chain.log
                                                .note(TrialChain.note("case-1"), session)
                                                .chain(() ->
                                                        Uni.createFrom()
                                                                .failure(
                                                                        new IllegalStateException(
                                                                                "changed its mind"))))))
                .hasStackTraceContaining("changed its mind");

        assertThat(rows("select id from audit_entry where cell = 'rolled-back'")).isEmpty();
        assertThat(chain.noted(1).sealed().told().findings()).isEmpty();
    }

    @Test
    void an_altered_row_is_found() {
        TrialChain chain = chain("altered").noted(20).sealed().told();
        long id = chain.entry(9);

        chain.past_the_triggers("update audit_entry set outcome = 'NO_VIOLATION' where id = " + id);

        assertThat(chain.findings()).containsExactly("ALTERED_ROW " + id + " 2");
    }

    @Test
    void a_removed_row_is_found() {
        TrialChain chain = chain("removed").noted(20).sealed().told();
        long id = chain.entry(3);

        chain.past_the_triggers("delete from audit_entry where id = " + id);

        assertThat(chain.findings()).containsExactly("REMOVED_ROW " + id + " 1");
    }

    @Test
    void an_inserted_row_is_found() {
        TrialChain chain = chain("inserted").noted(20).sealed().told();

        chain.past_the_triggers(
                """
                insert into audit_entry (cell, kind, action, actor_kind, actor, matter, outcome, times)
                values ($cell, 'WRITE', 'decide-case', 'PERSON', 'somebody-else', 'case', 'VIOLATION', 1)
                """);

        assertThat(chain.findings()).containsExactly("INSERTED_ROW " + chain.entry(20) + " -");
    }

    @Test
    void a_row_that_was_slipped_in_with_an_old_date_is_found_though_it_is_sealed() {
        TrialChain chain = chain("backdated").noted(5).sealed();

        chain.past_the_triggers(
                """
                with slipped as (
                    insert into audit_entry (at, cell, kind, action, actor_kind, actor, matter, outcome, times)
                    values (now() - interval '1 day', $cell, 'WRITE', 'decide-case', 'PERSON', 'somebody-else', 'case', 'VIOLATION', 1)
                    returning id, cell)
                insert into audit_pending (entry_id, cell) select id, cell from slipped
                """);

        assertThat(chain.sealed().told().findings())
                .containsExactly("INSERTED_ROW " + chain.entry(5) + " 2");
    }

    @Test
    void a_row_that_was_removed_before_it_was_sealed_is_found() {
        TrialChain chain = chain("removed-early").noted(5);
        long id = chain.entry(2);

        chain.past_the_triggers("delete from audit_entry where id = " + id);

        assertThat(chain.sealed().told().findings()).containsExactly("REMOVED_ROW " + id + " 1");
    }

    @Test
    void a_tail_that_was_cut_is_found() {
        TrialChain chain = chain("cut").noted(20).sealed().told();

        chain.past_the_triggers(
                """
                with cut as (delete from audit_seal where cell = $cell and number > 1 returning entries)
                delete from audit_entry where id in (select unnest(entries) from cut)
                """);

        assertThat(chain.findings()).containsExactly("CUT_TAIL - 2");
    }

    @Test
    void a_chain_that_was_removed_as_a_whole_is_found() {
        TrialChain chain = chain("gone").noted(3).sealed().told();

        chain.past_the_triggers(
                "delete from audit_entry where cell = $cell; delete from audit_seal where cell = $cell");

        assertThat(chain.findings()).containsExactly("CUT_TAIL - 1");
    }

    @Test
    void a_chain_that_was_written_anew_is_found() {
        TrialChain chain = chain("rewritten").noted(20).sealed().told();
        long id = chain.entry(9);

        // When: altered, unsealed from there on, and sealed again by the book
        chain.past_the_triggers("update audit_entry set actor = 'somebody-else' where id = " + id);
        chain.past_the_triggers(
                """
                with cut as (delete from audit_seal where cell = $cell and number > 1 returning cell, entries)
                insert into audit_pending (entry_id, cell) select unnest(entries), cell from cut
                """);
        chain.sealed().told();

        // Then
        assertThat(chain.findings()).containsExactly("REWRITTEN_CHAIN - 2");
    }

    @Test
    void an_altered_seal_is_found() {
        TrialChain chain = chain("seal").noted(20).sealed().told();

        chain.past_the_triggers(
                "update audit_seal set hash = sha256('x') where cell = $cell and number = 2");

        assertThat(chain.findings()).containsExactly("ALTERED_SEAL - 2");
    }

    @Test
    void heads_that_wait_in_the_outbox_are_no_finding_and_heads_that_nobody_told_are() {
        TrialChain chain = chain("untold").noted(1).sealed().told();

        // When: the process dies between the seal's commit and the telling, and no other one runs
        chain.noted(1);
        TrialChain.wait(
                transactions.in(session ->
                        chain.sealing
                                .seal()
                                .chain(() ->
                                        session.createNativeQuery(
                                                        "update outbox set cell = 'of-nobody' where key = 'review/untold' and sent_at is null")
                                                .executeUpdate())));

        // Then
        assertThat(chain.findings()).isEmpty();
        chain.past_the_triggers("delete from outbox where cell = 'of-nobody'");
        assertThat(chain.findings()).containsExactly("UNWITNESSED - 2");
    }

    @Test
    void heads_that_are_told_again_after_a_crash_change_nothing() {
        TrialChain chain = chain("retold").noted(10).sealed().told();

        chain.past_the_triggers("update outbox set sent_at = null where key = 'review/retold'");

        assertThat(chain.told().findings()).isEmpty();
    }

    @Test
    void many_writers_some_late_and_two_sealers_leave_every_entry_under_one_seal() {
        // Given
        TrialChain chain = chain("crowd");
        AtomicBoolean writing = new AtomicBoolean(true);
        List<CompletableFuture<?>> all = new ArrayList<>();
        Random random = new Random(11);

        // When
        for (int sealer = 0; sealer < 2; sealer++) {
            all.add(
                    CompletableFuture.runAsync(() -> {
                        while (writing.get()) {
                            TrialChain.wait(chain.sealing.seal());
                        }
                    }));
        }
        List<CompletableFuture<?>> writers =
                IntStream.range(0, 8)
                        .<CompletableFuture<?>>mapToObj(_ -> writer(chain, random))
                        .toList();
        CompletableFuture.allOf(writers.toArray(CompletableFuture[]::new)).join();
        writing.set(false);
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
        chain.sealed().told();

        // Then
        assertThat(rows("select count(*) from audit_entry where cell = 'crowd'"))
                .containsExactly("320");
        assertThat(
                        rows(
                                "select count(distinct e) || ' ' || count(e) from audit_seal, unnest(entries) e where cell = 'crowd'"))
                .containsExactly("320 320");
        assertThat(
                        rows(
                                """
                                select count(*) from audit_seal later join audit_seal earlier on earlier.cell = later.cell
                                    and earlier.number < later.number and later.entries[1] < earlier.entries[cardinality(earlier.entries)]
                                where later.cell = 'crowd'
                                """))
                .as(
                        "seals that list an entry with a lower id than one sealed before: commits that came late")
                .isNotEqualTo(List.of("0"));
        assertThat(chain.findings()).isEmpty();
    }

    /// Forty transactions one after the other, every fourth of which commits some hundred milliseconds after its entry was written.
    private CompletableFuture<?> writer(TrialChain chain, Random random) {
        return CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 40; i++) {
                double pause = i % 4 == 0 ? random.nextDouble() / 4 : 0;
                TrialChain.wait(
                        transactions.in(session ->
                                chain.log
                                        .note(TrialChain.note("case"), session)
                                        .chain(() ->
                                                session.createNativeQuery(
                                                                "select cast(pg_sleep(:pause) as text)",
                                                                String.class)
                                                        .setParameter("pause", pause)
                                                        .getSingleResult())));
            }
        });
    }

    @Test
    void what_is_written_is_sealed_within_seconds_without_anyone_asking() {
        // Given
        TrialChain main = chain("main");
        long before = rows("select id from audit_entry where cell = 'main'").size();

        // When
        main.noted(3);

        // Then
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> {
                    assertThat(
                                    rows(
                                            "select e from audit_seal, unnest(entries) e where cell = 'main'"))
                            .hasSizeGreaterThanOrEqualTo((int) before + 3);
                    assertThat(rows("select entry_id from audit_pending where cell = 'main'"))
                            .isEmpty();
                });
        assertThat(main.told().findings()).isEmpty();
    }

    private TrialChain chain(String cell) {
        return new TrialChain(cell, transactions, outbox, config);
    }
}
