package steward.triage.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.triage.signal.Finding.HashMatch;

class HashBanksTest {

    private static final int MANY = 5_000;

    private final Random random = new Random(11);

    @TempDir private Path folder;

    @Test
    void aPictureIsFoundWhereAtMostThirtyOneBitsDifferAndNotBeyond() {
        List<Hash256> held = hashes(MANY);
        HashBanks banks = banks(Algorithm.PDQ, held);

        for (int differing = 0; differing <= 40; differing++) {
            Hash256 known = held.get(random.nextInt(MANY));
            List<HashMatch> matches = banks.near(changed(known, differing).hex());
            assertThat(matches.stream().anyMatch(m -> m.entry().equals("pdq:" + known.hex())))
                    .as("%d bits differ", differing)
                    .isEqualTo(differing <= HashTable.RADIUS);
        }
    }

    @Test
    void theSearchFindsWhatComparingWithEachEntryFinds() {
        Hash256 centre = hash();
        List<Hash256> held =
                Stream.generate(() -> changed(centre, random.nextInt(64)))
                        .distinct()
                        .limit(MANY)
                        .toList();
        HashBanks banks = banks(Algorithm.PDQ, held);

        for (int i = 0; i < 50; i++) {
            Hash256 asked = changed(centre, random.nextInt(32));
            List<String> expected =
                    held.stream()
                            .filter(hash -> hash.distance(asked) <= HashTable.RADIUS)
                            .map(hash -> "pdq:" + hash.hex())
                            .sorted()
                            .toList();
            assertThat(banks.near(asked.hex()).stream().map(HashMatch::entry).sorted().toList())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFileIsFoundByItsVeryHashOnly() {
        List<Hash256> held = hashes(MANY);
        HashBanks banks = banks(Algorithm.SHA256, held);

        assertThat(banks.exactly(held.get(17).hex().toUpperCase(Locale.ROOT)))
                .singleElement()
                .satisfies(match -> assertThat(match.distance()).isZero());
        assertThat(banks.exactly(changed(held.get(17), 1).hex())).isEmpty();
        assertThat(banks.near(held.get(17).hex())).isEmpty();
    }

    @Test
    void aChangeOfAFiledEntryCountsAtOnce() {
        List<Hash256> held = hashes(MANY);
        HashBanks banks = banks(Algorithm.PDQ, held);
        HashEntryPublished known = entry(Algorithm.PDQ, held.getFirst(), false);
        HashEntryPublished confirmed = entry(Algorithm.PDQ, held.getFirst(), true).ofRevision(2);

        HashBanks changed = banks.with(Map.of(confirmed.key(), confirmed), folder);
        HashBanks withdrawn = banks.with(Collections.singletonMap(known.key(), null), folder);

        assertThat(banks.near(known.hash())).singleElement().matches(match -> !match.confirmed());
        assertThat(changed.near(known.hash())).singleElement().matches(HashMatch::confirmed);
        assertThat(changed.filed(folder).near(known.hash()))
                .as("the revision that was read is told, from a file as well")
                .containsExactly(
                        new HashMatch("test", "pdq:" + known.hash(), 2, "minor_safety", true, 0));
        assertThat(withdrawn.near(known.hash())).isEmpty();
    }

    @Test
    void whatIsNoHashIsInNoBank() {
        HashBanks banks = banks(Algorithm.PDQ, hashes(10));

        assertThat(banks.near("g".repeat(64))).isEmpty();
        assertThat(banks.near("+" + "0".repeat(63))).isEmpty();
        assertThat(banks.near("")).isEmpty();
        assertThat(banks.exactly(null)).isEmpty();
    }

    private HashBanks banks(Algorithm algorithm, List<Hash256> hashes) {
        Map<String, @Nullable HashEntryPublished> entries = new HashMap<>();
        for (Hash256 hash : hashes) {
            HashEntryPublished entry = entry(algorithm, hash, false);
            entries.put(entry.key(), entry);
        }
        return HashBanks.empty().with(entries, folder);
    }

    private static HashEntryPublished entry(Algorithm algorithm, Hash256 hash, boolean confirmed) {
        return new HashEntryPublished("test", algorithm, hash.hex(), "minor_safety", confirmed);
    }

    private List<Hash256> hashes(int count) {
        List<Hash256> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            hashes.add(hash());
        }
        return hashes;
    }

    private Hash256 hash() {
        return new Hash256(
                random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    /// Another hash, of which so many bits differ.
    private Hash256 changed(Hash256 hash, int bits) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            places.add(i);
        }
        Collections.shuffle(places, random);
        long[] words = {hash.a(), hash.b(), hash.c(), hash.d()};
        for (int place : places.subList(0, bits)) {
            words[place / 64] ^= 1L << (place % 64);
        }
        return new Hash256(words[0], words[1], words[2], words[3]);
    }
}
