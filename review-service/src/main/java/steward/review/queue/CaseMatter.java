package steward.review.queue;

import steward.audit.Matter;
import steward.contracts.id.Ids;

/// A case as the audit log names it: never what was said in it.
public final class CaseMatter {

    private CaseMatter() {}

    /// With the hash of its content; where it has several versions, with an id that follows from all of their hashes.
    public static Matter of(ReviewCase seen) {
        String[] hashes = seen.seen().contents().stream().sorted().toArray(String[]::new);
        return Matter.of("case", seen.id().value())
                .in(seen.region())
                .showing(
                        switch (hashes.length) {
                            case 0 -> null;
                            case 1 -> hashes[0];
                            default -> Ids.derivedFrom(hashes).toString();
                        });
    }
}
