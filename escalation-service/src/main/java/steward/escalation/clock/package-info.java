/// Tells once of each clock that ran out.
@NullMarked
package steward.escalation.clock;

import org.jspecify.annotations.NullMarked;
