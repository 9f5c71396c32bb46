package steward.escalation.desk;

import java.time.LocalDate;
import steward.contracts.exposure.Display;
import steward.escalation.policy.Policy;

/// What governs how an escalation is answered and shown.
///
/// @param policy in force
/// @param today on which clauses are in force
record Governing(Policy policy, LocalDate today, Display display) {}
