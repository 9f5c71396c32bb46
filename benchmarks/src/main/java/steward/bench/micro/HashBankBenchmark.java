package steward.bench.micro;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.triage.bank.HashBanks;
import steward.triage.signal.Finding.HashMatch;

/// Looking a picture up in a bank of a million PDQ hashes: all that differ in at most 31 of 256 bits. Beside it one look-up of a text in a hash map of as
/// many entries, which finds equal ones only.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HashBankBenchmark {

    private static final int ENTRIES = 1_000_000;
    private static final int PORTION = 100_000;
    private static final int ASKED = 1 << 12;

    private final String[] asked = new String[ASKED];
    private final Map<String, Boolean> map = new HashMap<>();
    private HashBanks banks = HashBanks.empty();
    private int next;

    @Setup
    public void fill() {
        Random random = new Random(1);
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        for (int done = 0; done < ENTRIES; done += PORTION) {
            Map<String, @Nullable HashEntryPublished> portion = new HashMap<>();
            for (int i = 0; i < PORTION; i++) {
                HashEntryPublished entry =
                        new HashEntryPublished(
                                "bench", Algorithm.PDQ, hash(random), "minor_safety", true);
                portion.put(entry.key(), entry);
                map.put(entry.hash().substring(0, 32), true);
            }
            banks = banks.with(portion, folder);
        }
        for (int i = 0; i < ASKED; i++) {
            asked[i] = hash(random);
        }
    }

    @Benchmark
    public List<HashMatch> near() {
        return banks.near(asked[next++ & (ASKED - 1)]);
    }

    @Benchmark
    public boolean nearYardstick() {
        return map.containsKey(asked[next++ & (ASKED - 1)].substring(0, 32));
    }

    private static String hash(Random random) {
        return String.format(
                Locale.ROOT,
                "%016x%016x%016x%016x",
                random.nextLong(),
                random.nextLong(),
                random.nextLong(),
                random.nextLong());
    }
}
