package steward.contracts.referral;

import steward.contracts.event.Fact;

/// Facts of review on `referrals`, keyed by {@link steward.contracts.submission.SubjectRef#key}.
public sealed interface ReferralFact extends Fact permits CaseReferred {}
