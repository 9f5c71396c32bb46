package steward.review.queue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.access.Conflicts;
import steward.contracts.id.ClientId;

/// What a case or a lane is about, as far as it matters to who is given it.
///
/// @param languages one of them must be mastered; empty where nothing is known
/// @param owner the author's account; null for a lane, and where the client named none
public record Concern(
        String category,
        ClientId client,
        String product,
        List<String> languages,
        @Nullable String owner) {

    /// What a case is about.
    public static Concern of(ReviewCase one) {
        String language = one.opening().language();
        return new Concern(
                one.urgency().category(),
                one.key().subject().client(),
                one.key().subject().product(),
                language == null ? List.of() : List.of(language),
                one.opening().owner());
    }

    /// The product as conflicts of interest name it.
    String productName() {
        return Conflicts.productOf(client, product);
    }

    /// The author's account as conflicts of interest name it; empty where there is none.
    String ownerDigest() {
        return owner == null ? "" : Conflicts.digestOf(client, owner);
    }
}
