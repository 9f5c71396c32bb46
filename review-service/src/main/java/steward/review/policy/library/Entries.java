package steward.review.policy.library;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import steward.access.ProblemException;

/// Versions by their names, as they are asked for.
final class Entries {

    private Entries() {}

    /// @throws ProblemException 404 where the library has no such version
    static Entry find(Collection<Entry> known, String key) {
        return known.stream()
                .filter(entry -> entry.part().key().equals(key))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /// The name of a part and its version.
    ///
    /// @throws ProblemException 404 for what names none
    static String key(String kind, String id, String version) {
        return name(kind, id).text() + "@" + version;
    }

    /// @throws ProblemException 404 for what names no part
    static PartName name(String kind, String id) {
        return PartKind.named(kind)
                .flatMap(known -> PartName.of(known, id))
                .orElseThrow(ProblemException::notFound);
    }

    /// Days begin in UTC.
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
