/// What the global specialist teams do.
@NullMarked
package steward.contracts.escalation;

import org.jspecify.annotations.NullMarked;
