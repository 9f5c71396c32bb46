package steward.review.signaldata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.access.Violation;
import steward.contracts.signal.HashEntryPublished;
import steward.messaging.Rows;

/// What an import comes to: each line for itself. Pure.
///
/// @param entries that it proposes
/// @param same lines that say what is proposed or published already
/// @param faults of lines of which nothing is made
record ImportPlan(List<SignalEntry> entries, int same, List<LineFault> faults) {

    ImportPlan {
        entries = List.copyOf(entries);
        faults = List.copyOf(faults);
    }

    /// Whether there is nothing good in it.
    boolean isNothing() {
        return entries.isEmpty() && same == 0;
    }

    /// Who wants it, why and when.
    record Wish(String importId, String because, String by, Instant at) {}

    /// A line without a fault.
    ///
    /// @param number from 1
    record Good(int number, HashEntryPublished entry) {}

    /// The lines that stand by themselves, in their order, each entry once. What is wrong with the others is added to the faults.
    static List<Good> good(List<HashLines.Line> lines, EntryRules rules, List<LineFault> faults) {
        List<Good> good = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (HashLines.Line line : lines) {
            switch (line) {
                case HashLines.Line.Unreadable(LineFault fault) -> faults.add(fault);
                case HashLines.Line.Read(int number, HashLineRequest asked) -> {
                    List<Violation> wrong =
                            rules.faults(
                                    asked.bank(),
                                    asked.algorithm(),
                                    asked.hash(),
                                    asked.category());
                    HashEntryPublished entry = asked.entry();
                    if (entry == null || !wrong.isEmpty()) {
                        wrong.forEach(one -> faults.add(LineFault.of(number, one)));
                    } else if (named.add(entry.key())) {
                        good.add(new Good(number, entry));
                    } else {
                        faults.add(
                                new LineFault(
                                        number, "hash", "unique", "each entry on one line only"));
                    }
                }
            }
        }
        return good;
    }

    /// @param known how those of the entries stand that were ever proposed, by key
    /// @param before faults that were found already
    static ImportPlan of(
            List<Good> lines, Map<String, KnownEntry> known, List<LineFault> before, Wish wish) {
        List<SignalEntry> entries = new ArrayList<>();
        List<LineFault> faults = new ArrayList<>(before);
        int same = 0;
        for (Good line : lines) {
            KnownEntry stands = known.get(line.entry().key());
            if (stands != null && stands.says(Rows.write(line.entry()))) {
                same++;
            } else if (stands != null && stands.proposed() != null) {
                faults.add(
                        new LineFault(
                                line.number(),
                                "hash",
                                "proposed-already",
                                "an entry of which no other revision waits for approval"));
            } else {
                entries.add(
                        SignalEntry.proposed(
                                        line.entry(),
                                        stands == null ? 1 : stands.revision() + 1,
                                        wish.because(),
                                        wish.by(),
                                        wish.at())
                                .within(wish.importId()));
            }
        }
        faults.sort(Comparator.comparingInt(LineFault::line));
        return new ImportPlan(entries, same, faults);
    }
}
