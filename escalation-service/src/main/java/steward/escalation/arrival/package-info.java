/// Cases, referrals and decisions as they come in from the other services.
@NullMarked
package steward.escalation.arrival;

import org.jspecify.annotations.NullMarked;
