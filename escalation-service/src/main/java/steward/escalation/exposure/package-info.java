/// What specialists look at: each sitting with an escalation's content, told when it is over, for the one ledger that review keeps.
@NullMarked
package steward.escalation.exposure;

import org.jspecify.annotations.NullMarked;
