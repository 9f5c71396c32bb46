package steward.review.workforce;

import java.time.Instant;

/// Since when a person holds a clearance, and who granted it.
record ClearanceGrant(String clearance, Instant grantedAt, String grantedBy) {}
