package steward.review.referral;

/// A referral as it is answered over REST.
record ReferralView(String caseId, String state, String team) {}
