package steward.triage.bank;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;
import steward.triage.bank.BankEntry.Source;
import steward.triage.signal.Finding.HashMatch;

/// All banks at a moment: the bulk of the entries in mapped files outside the heap, and beside them the latest changes, which are searched one by one.
/// Immutable; a change makes another one.
public final class HashBanks {

    private static final int NEAR_PARTS = 16;

    /// What is searched one by one, at most; with large banks a share of them, so that reading a million entries writes files a few times only.
    private static final int MOST_CHANGES = 1_000;

    private static final int CHANGED_SHARE = 10;

    private final List<Source> sources;
    private final HashTable exact;
    private final HashTable near;
    private final Map<String, Optional<BankEntry>> changes;

    private HashBanks(
            List<Source> sources,
            HashTable exact,
            HashTable near,
            Map<String, Optional<BankEntry>> changes) {
        this.sources = List.copyOf(sources);
        this.exact = exact;
        this.near = near;
        this.changes = changes;
    }

    /// No entry.
    public static HashBanks empty() {
        return new HashBanks(List.of(), inMemory(1), inMemory(NEAR_PARTS), Map.of());
    }

    /// With changes: an entry in place of the one of its key, or none. Many changes go into new files.
    ///
    /// @param folder for files
    public HashBanks with(Map<String, @Nullable HashEntryPublished> more, Path folder) {
        Map<String, Optional<BankEntry>> all = new HashMap<>(changes);
        more.forEach((key, published) -> {
            BankEntry entry = published == null ? null : BankEntry.of(published);
            if (published == null || entry != null) {
                all.put(key, Optional.ofNullable(entry));
            }
        });
        HashBanks changed = new HashBanks(sources, exact, near, Map.copyOf(all));
        return all.size() > Math.max(MOST_CHANGES, filed() / CHANGED_SHARE)
                ? changed.filed(folder)
                : changed;
    }

    /// Whether a text is the hash of a medium.
    public static boolean isHash(String hex) {
        return Hash256.of(hex) != null;
    }

    /// How many changes lie beside the files.
    int changes() {
        return changes.size();
    }

    /// How many entries are in the files.
    public int filed() {
        return exact.count() + near.count();
    }

    /// The same entries, all of them in new files.
    ///
    /// @param folder where to put them; the files vanish from it at once and are freed when nobody reads them any more
    HashBanks filed(Path folder) {
        Map<Source, Integer> numbers = new LinkedHashMap<>();
        HashTable newExact = write(folder, Algorithm.SHA256, exact, 1, numbers);
        HashTable newNear = write(folder, Algorithm.PDQ, near, NEAR_PARTS, numbers);
        return new HashBanks(new ArrayList<>(numbers.keySet()), newExact, newNear, Map.of());
    }

    /// Entries that hold exactly this file.
    ///
    /// @param sha256 as a client gives it; what is no hash is in no bank
    public List<HashMatch> exactly(@Nullable String sha256) {
        return search(Hash256.of(lowerCase(sha256)), Algorithm.SHA256, exact, 0);
    }

    /// Entries whose picture looks like this one: at most {@link HashTable#RADIUS} of 256 bits differ, as PDQ's authors advise.
    ///
    /// @param pdq as a client gives it; what is no hash is in no bank
    public List<HashMatch> near(@Nullable String pdq) {
        return search(Hash256.of(lowerCase(pdq)), Algorithm.PDQ, near, HashTable.RADIUS);
    }

    private List<HashMatch> search(
            @Nullable Hash256 hash, Algorithm algorithm, HashTable table, int radius) {
        if (hash == null) {
            return List.of();
        }
        List<HashMatch> matches = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        if (table.count() > 0) {
            IntConsumer found =
                    i -> {
                        if (seen.add(i)) {
                            BankEntry entry = entry(algorithm, table, i);
                            if (!changes.containsKey(entry.key())) {
                                matches.add(match(entry, hash));
                            }
                        }
                    };
            if (radius == 0) {
                table.equal(hash, found);
            } else {
                table.near(hash, found);
            }
        }
        for (Optional<BankEntry> change : changes.values()) {
            change.filter(entry ->
                            entry.algorithm() == algorithm && entry.hash().distance(hash) <= radius)
                    .ifPresent(entry -> matches.add(match(entry, hash)));
        }
        matches.sort(
                Comparator.comparing(HashMatch::confirmed)
                        .reversed()
                        .thenComparingInt(HashMatch::distance)
                        .thenComparing(HashMatch::bank)
                        .thenComparing(HashMatch::entry));
        return List.copyOf(matches);
    }

    private BankEntry entry(Algorithm algorithm, HashTable table, int i) {
        return new BankEntry(algorithm, table.hash(i), sources.get(table.source(i)));
    }

    private static HashMatch match(BankEntry entry, Hash256 asked) {
        return new HashMatch(
                entry.source().bank(),
                entry.name(),
                entry.source().revision(),
                entry.source().category(),
                entry.source().confirmed(),
                entry.hash().distance(asked));
    }

    private HashTable write(
            Path folder,
            Algorithm algorithm,
            HashTable before,
            int parts,
            Map<Source, Integer> numbers) {
        List<Hash256> hashes = new ArrayList<>();
        List<Integer> of = new ArrayList<>();
        for (int i = 0; i < before.count(); i++) {
            BankEntry entry = entry(algorithm, before, i);
            if (changes.isEmpty() || !changes.containsKey(entry.key())) {
                hashes.add(entry.hash());
                of.add(number(entry.source(), numbers));
            }
        }
        for (Optional<BankEntry> change : changes.values()) {
            if (change.isPresent() && change.get().algorithm() == algorithm) {
                hashes.add(change.get().hash());
                of.add(number(change.get().source(), numbers));
            }
        }
        HashTable table =
                new HashTable(
                        map(folder, HashTable.bytes(hashes.size(), parts)), hashes.size(), parts);
        table.fill(hashes, of.stream().mapToInt(Integer::intValue).toArray());
        return table;
    }

    private static int number(Source source, Map<Source, Integer> numbers) {
        Integer known = numbers.get(source);
        if (known != null) {
            return known;
        }
        numbers.put(source, numbers.size());
        return numbers.size() - 1;
    }

    /// The mapping outlives the file's name and is undone when it is no longer reachable.
    private static MemorySegment map(Path folder, long bytes) {
        try {
            Files.createDirectories(folder);
            Path file = Files.createTempFile(folder, "bank", ".hashes");
            try (FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("a bank cannot be written", e);
        }
    }

    private static HashTable inMemory(int parts) {
        return new HashTable(
                MemorySegment.ofArray(new byte[(int) HashTable.bytes(0, parts)]), 0, parts);
    }

    private static @Nullable String lowerCase(@Nullable String hex) {
        return hex == null ? null : hex.toLowerCase(Locale.ROOT);
    }
}
