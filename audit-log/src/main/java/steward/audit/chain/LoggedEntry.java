package steward.audit.chain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry as it stands in the database, every column as text, for its hash. What is not in the log (content, reporters) is not in the hash either, so
/// erasing those elsewhere leaves it valid.
///
/// @param fields in the order of [#COLUMNS]; empty for one that was not there any more when it was to be sealed
public record LoggedEntry(long id, List<@Nullable String> fields) {

    /// What is selected of a row `e` of `audit_entry` after its id. A column that is added later goes to the end, as one that is left out while it is null.
    public static final String COLUMNS =
            """
            cast(cast(extract(epoch from e.at) * 1000000 as bigint) as text), e.cell, e.kind, e.action, e.actor_kind, e.actor, e.role, e.vendor, e.client,
            e.region, e.matter, e.matter_id, e.outcome, cast(e.times as text), e.trace, e.content_hash
            """;

    /// How many there are.
    public static final int WIDTH = 16;

    public LoggedEntry {
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    /// An entry that a seal must list and that is gone.
    public static LoggedEntry missing(long id) {
        return new LoggedEntry(id, List.of());
    }

    /// When it was written, in microseconds since 1970.
    long atMicros() {
        String at = fields.getFirst();
        if (at == null) {
            throw new IllegalStateException("an entry has a time");
        }
        return Long.parseLong(at);
    }

    /// SHA-256 in hex.
    public String hash() {
        Hash hash = new Hash("steward audit entry 1").with(id);
        fields.forEach(hash::with);
        return hash.hex();
    }
}
