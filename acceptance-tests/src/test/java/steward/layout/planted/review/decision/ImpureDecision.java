package steward.layout.planted.review.decision;

import io.smallrye.mutiny.Uni;

/// A decision that waits for something.
public record ImpureDecision(Uni<String> outcome) {}
