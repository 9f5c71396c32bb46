package steward.audit.verify;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import steward.audit.chain.CheckChain;
import steward.audit.chain.Gap;
import steward.audit.chain.LoggedEntry;
import steward.audit.chain.Seal;

/// Reads one cell's chain and log, piece by piece, into the check.
final class ReadChain {

    /// Entries are fetched for so many at a time.
    private static final int ENTRIES_AT_A_TIME = 5_000;

    private final String service;
    private final String cell;
    private final AuditDatabase database;
    private final Progress progress;
    private final List<Seal> gathered = new ArrayList<>();
    private int gatheredEntries;
    private long seals;
    private long entries;

    ReadChain(String service, String cell, AuditDatabase database, Progress progress) {
        this.service = service;
        this.cell = cell;
        this.database = database;
        this.progress = progress;
    }

    /// @param topic read on when the database was read
    VerifiedChain into(CheckChain check, SealsTopic topic) throws SQLException {
        String chain = service + "/" + cell;
        long all = database.seals(cell);
        List<Gap> gaps = database.gaps(cell);
        gaps.forEach(check::declared);
        database.seals(
                service,
                cell,
                seal -> {
                    gathered.add(seal);
                    gatheredEntries += seal.entries().size();
                    seals++;
                    if (gatheredEntries >= ENTRIES_AT_A_TIME) {
                        checkGathered(check);
                        progress.now("%s: seal %d of %d".formatted(chain, seals, all));
                    }
                });
        checkGathered(check);
        progress.now(chain + ": looks for entries that no seal lists");
        Set<Long> pending = database.pending();
        database.ids(
                cell,
                id -> {
                    entries++;
                    check.logged(id, pending.contains(id));
                });
        long untold = database.untold(chain);
        topic.readOn();
        return new VerifiedChain(
                chain,
                seals,
                entries,
                pending.size(),
                check.end().hash(),
                gaps,
                check.findings(untold));
    }

    private void checkGathered(CheckChain check) throws SQLException {
        Map<Long, LoggedEntry> rows =
                database.entries(
                        gathered.stream().flatMap(seal -> seal.entries().stream()).toList());
        gathered.forEach(seal -> check.seal(seal, rows));
        gathered.clear();
        gatheredEntries = 0;
    }
}
