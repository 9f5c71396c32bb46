package steward.review.strike;

import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.review.queue.ReviewCase;

/// An account at a product system: strikes are counted across its products and markets.
public record Account(ClientId client, String owner) {

    /// The author's account; null where the product named none.
    public static @Nullable Account authorOf(ReviewCase seen) {
        String owner = seen.opening().owner();
        return owner == null ? null : new Account(seen.key().subject().client(), owner);
    }
}
