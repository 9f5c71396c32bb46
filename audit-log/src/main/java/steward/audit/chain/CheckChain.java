package steward.audit.chain;

import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import steward.audit.chain.Finding.Kind;

/// Holds a chain against its entries and against what was told of it, seal by seal in the order of their numbers. What follows from one manipulation is
/// found once: rows by their own hashes, a chain that was written anew at its first seal that differs.
public final class CheckChain {

    /// How much older than the seal before an entry may say it is: longer than any transaction runs.
    static final Duration LATEST_COMMIT = Duration.ofMinutes(10);

    private final String chain;
    private final ToldHeads told;
    private final long toldBefore;
    private final Map<Long, Gap> gaps = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private final BitSet listed = new BitSet();
    private Seal.End end = Seal.End.NOTHING;
    private long lastMicros;
    private boolean rewritten;
    private long firstUntold;

    /// @param told read before the database was: all of it must be there; it may grow meanwhile
    public CheckChain(String chain, ToldHeads told) {
        this.chain = chain;
        this.told = told;
        this.toldBefore = told.highest();
    }

    /// Seals that a restore from an older copy has lost, as it declared. Before all seals.
    public void declared(Gap gap) {
        gaps.put(gap.number(), gap);
    }

    /// The next seal, with those of its entries that are there.
    public void seal(Seal seal, Map<Long, LoggedEntry> rows) {
        passGap();
        String head = told.of(seal.number());
        firstUntold = head == null && firstUntold == 0 ? seal.number() : firstUntold;
        boolean differs = head != null && !head.equals(seal.hash());
        String flaw = flawOf(seal);
        if (!flaw.isEmpty()) {
            found(Kind.ALTERED_SEAL, seal.number(), flaw);
        } else if (differs && !rewritten) {
            rewritten = true;
            found(
                    Kind.REWRITTEN_CHAIN,
                    seal.number(),
                    "from here on the chain is not the one that was told; it was told up to seal "
                            + told.highest());
        }
        for (int i = 0; i < seal.entries().size(); i++) {
            entry(seal, seal.entries().get(i), seal.entryHashes().get(i), rows);
        }
        // The seal after an altered one follows what was told of it.
        end =
                head != null && differs && !rewritten
                        ? new Seal.End(seal.number(), head)
                        : seal.end();
        lastMicros = seal.sealedMicros();
    }

    /// A gap is part of the chain where what it says it ends with is what was told.
    private void passGap() {
        Gap gap = gaps.get(end.number() + 1);
        if (gap != null && gap.hash().equals(told.of(gap.through()))) {
            end = new Seal.End(gap.through(), gap.hash());
        }
    }

    private String flawOf(Seal seal) {
        if (seal.number() != end.number() + 1) {
            return "the seal before it is missing";
        }
        if (!seal.hash().equals(seal.computedHash())) {
            return "it does not have the hash that it states";
        }
        return seal.previous().equals(end.hash()) ? "" : "it does not follow the seal before it";
    }

    private void entry(Seal seal, long id, String hash, Map<Long, LoggedEntry> rows) {
        listed.set(Math.toIntExact(id));
        LoggedEntry row = rows.get(id);
        if (row == null) {
            findings.add(
                    Finding.ofEntry(
                            Kind.REMOVED_ROW,
                            chain,
                            id,
                            seal.number(),
                            "the seal lists an entry that is not there"));
        } else if (!row.hash().equals(hash)) {
            findings.add(
                    Finding.ofEntry(
                            Kind.ALTERED_ROW,
                            chain,
                            id,
                            seal.number(),
                            "the entry is not the one that was sealed"));
        } else if (row.atMicros() < lastMicros - LATEST_COMMIT.toMillis() * 1000) {
            findings.add(
                    Finding.ofEntry(
                            Kind.INSERTED_ROW,
                            chain,
                            id,
                            seal.number(),
                            "the entry says that it is older than it can be: it was added after the fact"));
        }
    }

    /// An entry of the log, whichever seal it is in.
    ///
    /// @param waits whether it is known to wait for its seal
    public void logged(long id, boolean waits) {
        if (!waits && !listed.get(Math.toIntExact(id))) {
            findings.add(
                    Finding.ofEntry(
                            Kind.INSERTED_ROW,
                            chain,
                            id,
                            null,
                            "no seal lists the entry, and it does not wait for one"));
        }
    }

    /// All that was found, after the last seal and entry.
    ///
    /// @param untold how many heads wait in the outbox, and need not be on the topic yet
    public List<Finding> findings(long untold) {
        passGap();
        List<Finding> all = new ArrayList<>(findings);
        if (toldBefore > end.number()) {
            all.add(
                    Finding.ofSeal(
                            Kind.CUT_TAIL,
                            chain,
                            end.number() + 1,
                            "seals %d to %d were told and are not there"
                                    .formatted(end.number() + 1, toldBefore)));
        }
        long mustBeTold = end.number() - untold;
        for (long number = firstUntold; number > 0 && number <= mustBeTold; number++) {
            if (told.of(number) == null) {
                all.add(
                        Finding.ofSeal(
                                Kind.UNWITNESSED,
                                chain,
                                number,
                                "the topic does not have this seal's head, and it does not wait in the outbox"));
                break;
            }
        }
        if (!rewritten && !told.contradictions().isEmpty()) {
            all.add(
                    Finding.ofSeal(
                            Kind.REWRITTEN_CHAIN,
                            chain,
                            told.contradictions().keySet().iterator().next(),
                            "two different seals of this number were told"));
        }
        return List.copyOf(all);
    }

    /// The last seal that was seen.
    public Seal.End end() {
        return end;
    }

    private void found(Kind kind, long seal, String says) {
        findings.add(Finding.ofSeal(kind, chain, seal, says));
    }
}
