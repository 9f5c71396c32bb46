package steward.review.policy.library;

import java.time.LocalDate;
import steward.review.policy.ClauseInMarket;

/// The version that governs a piece of content.
///
/// @param on the day that counted
/// @param addsStrike false for content that is older than the clause
record GoverningView(LocalDate on, boolean addsStrike, ClauseInMarket governing) {}
