package steward.review.policy.library;

import java.time.LocalDate;
import java.util.List;
import steward.review.policy.ClauseInMarket;

/// The clauses in force in a market on a day.
record InForceView(String market, LocalDate on, List<ClauseInMarket> clauses) {}
