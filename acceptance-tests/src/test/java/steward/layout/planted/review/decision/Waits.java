package steward.layout.planted.review.decision;

import io.smallrye.mutiny.Uni;

/// Blocks.
public class Waits {

    String on(Uni<String> outcome) {
        return outcome.await().indefinitely();
    }
}
