package steward.contracts.enforcement;

import steward.contracts.event.Fact;

/// Facts of review on `enforcements`, keyed by {@link steward.contracts.submission.SubjectRef#key}.
public sealed interface EnforcementFact extends Fact permits EnforcementRequested {}
