package steward.contracts.confirmation;

import steward.contracts.event.Fact;
import steward.contracts.id.EnforcementId;

/// Facts of report-intake on `confirmations`, keyed by {@link steward.contracts.submission.SubjectRef#key}: what the product did with a request. The
/// first outcome of a request stands.
public sealed interface ConfirmationFact extends Fact
        permits EnforcementConfirmed, EnforcementFailed, EnforcementMoot {

    EnforcementId enforcementId();
}
