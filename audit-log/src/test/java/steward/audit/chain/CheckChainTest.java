package steward.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Chains of random length, each with one manipulation at a random place.
class CheckChainTest {

    private static final String CHAIN = "review/emea";
    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    static Stream<Arguments> seedsAndLengths() {
        return IntStream.range(0, 120).mapToObj(i -> Arguments.of((long) i, 2 + i % 39));
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_chain_that_nobody_touched_is_as_sealed(long seed, int seals) {
        assertThat(new Log(seed, seals).check()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_declared_loss_between_two_heads_that_were_told_is_no_finding(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);

        // When
        Gap gap = log.loseAllAfter(log.random.nextInt(seals));
        log.gaps.add(gap);
        log.sealAfter(new Seal.End(gap.through(), gap.hash()));

        // Then
        assertThat(log.check()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_declared_loss_that_ends_with_another_head_hides_nothing(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);
        int kept = log.random.nextInt(seals);

        // When
        Gap gap = log.loseAllAfter(kept);
        log.gaps.add(new Gap(gap.number(), gap.through(), "ab".repeat(32)));

        // Then
        assertThat(log.check()).containsExactly("CUT_TAIL seal " + (kept + 1));
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void an_altered_entry_is_named(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);
        LoggedEntry before = log.any();

        // When
        List<String> fields = new ArrayList<>(before.fields());
        fields.set(1 + log.random.nextInt(LoggedEntry.WIDTH - 1), "changed");
        log.entries.put(before.id(), new LoggedEntry(before.id(), fields));

        // Then
        assertThat(log.check()).containsExactly("ALTERED_ROW " + before.id());
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_removed_entry_is_named(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);
        long id = log.any().id();

        // When
        log.entries.remove(id);

        // Then
        assertThat(log.check()).containsExactly("REMOVED_ROW " + id);
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void an_inserted_entry_is_named(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);

        // When
        long id = log.nextId + 5;
        log.entries.put(id, entry(id, NOON));

        // Then
        assertThat(log.check()).containsExactly("INSERTED_ROW " + id);
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_tail_that_was_cut_is_named(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);

        // When
        int kept = 1 + log.random.nextInt(seals - 1);
        for (Seal cut : log.seals.subList(kept, seals)) {
            cut.entries().forEach(log.entries::remove);
        }
        log.seals.subList(kept, seals).clear();

        // Then
        assertThat(log.check()).containsExactly("CUT_TAIL seal " + (kept + 1));
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void a_chain_that_was_written_anew_is_named_at_its_first_change(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);
        int from = log.random.nextInt(seals);

        // When
        long changed = log.seals.get(from).entries().getFirst();
        log.entries.put(changed, entry(changed, NOON.plusSeconds(500)));
        log.sealAnew(from);

        // Then
        assertThat(log.check()).containsExactly("REWRITTEN_CHAIN seal " + (from + 1));
    }

    @ParameterizedTest
    @MethodSource("seedsAndLengths")
    void an_altered_seal_is_named(long seed, int seals) {
        // Given
        Log log = new Log(seed, seals);
        int at = log.random.nextInt(seals);
        Seal before = log.seals.get(at);

        // When
        log.seals.set(
                at,
                new Seal(
                        CHAIN,
                        before.number(),
                        before.previous(),
                        "ab".repeat(32),
                        before.entries(),
                        before.entryHashes(),
                        before.sealedAt()));

        // Then
        assertThat(log.check()).containsExactly("ALTERED_SEAL seal " + (at + 1));
    }

    @Test
    void an_entry_that_says_it_is_older_than_it_can_be_was_inserted() {
        // Given
        Log log = new Log(7, 3);
        long id = log.nextId;
        Instant last = log.seals.getLast().sealedAt();

        // When
        log.entries.put(id, entry(id, last.minus(CheckChain.LATEST_COMMIT).minusSeconds(1)));
        log.seal(List.of(id));

        // Then
        assertThat(log.check()).containsExactly("INSERTED_ROW " + id);
    }

    @Test
    void a_seal_that_was_never_told_is_named_unless_its_head_waits() {
        // Given
        Log log = new Log(7, 3);
        long id = log.nextId;

        // When
        log.entries.put(id, entry(id, log.seals.getLast().sealedAt()));
        log.sealUntold(List.of(id));

        // Then
        assertThat(log.check()).containsExactly("UNWITNESSED seal 4");
        assertThat(log.check(1)).isEmpty();
    }

    @Test
    void an_entry_that_was_gone_before_it_was_sealed_is_named() {
        // Given
        Log log = new Log(7, 1);
        long id = log.nextId;

        // When
        log.seal(List.of(id));

        // Then
        assertThat(log.check()).containsExactly("REMOVED_ROW " + id);
    }

    @Test
    void values_next_to_each_other_do_not_run_together() {
        assertThat(new Hash("x").with("ab").with("c").hex())
                .isNotEqualTo(new Hash("x").with("a").with("bc").hex());
        assertThat(new Hash("x").with((String) null).hex())
                .isNotEqualTo(new Hash("x").with("").hex());
    }

    private static LoggedEntry entry(long id, Instant at) {
        String[] fields = new String[LoggedEntry.WIDTH];
        Arrays.fill(fields, "x");
        fields[0] = Long.toString(at.getEpochSecond() * 1_000_000);
        return new LoggedEntry(id, Arrays.asList(fields));
    }

    /// A log in memory, sealed as it grows and told as it is sealed.
    private static final class Log {
        final Random random;
        final Map<Long, LoggedEntry> entries = new TreeMap<>();
        final List<Seal> seals = new ArrayList<>();
        final ToldHeads told = new ToldHeads();
        long nextId = 1;

        Log(long seed, int seals) {
            random = new Random(seed);
            for (int i = 0; i < seals; i++) {
                List<Long> ids = new ArrayList<>();
                for (int n = 0; n <= random.nextInt(5); n++) {
                    // ids of transactions that roll back are missing
                    nextId += random.nextInt(3);
                    entries.put(nextId, entry(nextId, NOON.plusSeconds(i)));
                    ids.add(nextId++);
                }
                seal(ids);
            }
        }

        LoggedEntry any() {
            return List.copyOf(entries.values()).get(random.nextInt(entries.size()));
        }

        void seal(List<Long> ids) {
            sealUntold(ids);
            told.told(seals.size(), seals.getLast().hash());
        }

        void sealUntold(List<Long> ids) {
            Seal.End end = seals.isEmpty() ? Seal.End.NOTHING : seals.getLast().end();
            seals.add(
                    Seal.after(
                            end,
                            CHAIN,
                            ids.stream()
                                    .map(id -> entries.getOrDefault(id, LoggedEntry.missing(id)))
                                    .toList(),
                            NOON.plusSeconds(seals.size() + 1)));
        }

        /// Puts the log back to so many seals, as a restore does.
        Gap loseAllAfter(int kept) {
            Seal last = seals.getLast();
            List<Seal> lost = List.copyOf(seals.subList(kept, seals.size()));
            seals.subList(kept, seals.size()).clear();
            lost.forEach(seal -> seal.entries().forEach(entries::remove));
            return new Gap(kept + 1, last.number(), last.hash());
        }

        void sealAfter(Seal.End end) {
            long id = nextId++;
            entries.put(id, entry(id, NOON));
            Seal seal =
                    Seal.after(
                            end,
                            CHAIN,
                            List.of(entries.get(id)),
                            NOON.plusSeconds(end.number() + 1));
            seals.add(seal);
            told.told(seal.number(), seal.hash());
        }

        void sealAnew(int from) {
            List<Seal> before = List.copyOf(seals.subList(from, seals.size()));
            seals.subList(from, seals.size()).clear();
            before.forEach(seal -> sealUntold(seal.entries()));
        }

        private final List<Gap> gaps = new ArrayList<>();

        List<String> check() {
            return check(0);
        }

        List<String> check(long untold) {
            CheckChain check = new CheckChain(CHAIN, told);
            gaps.forEach(check::declared);
            seals.forEach(seal -> check.seal(seal, entries));
            entries.keySet().forEach(id -> check.logged(id, false));
            return check.findings(untold).stream()
                    .map(found ->
                            found.kind()
                                    + (found.entry() == null
                                            ? " seal " + found.seal()
                                            : " " + found.entry()))
                    .toList();
        }
    }
}
