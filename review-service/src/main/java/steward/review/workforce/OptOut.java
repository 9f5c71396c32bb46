package steward.review.workforce;

import java.time.Instant;

/// A category that a person does not want to be given, for no reason that they would have to say.
record OptOut(String category, Instant since) {}
