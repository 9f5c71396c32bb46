/// The clauses and actions in force.
@NullMarked
package steward.escalation.policy;

import org.jspecify.annotations.NullMarked;
