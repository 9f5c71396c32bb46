/// What was asked and answered during a run, and the pure checker that holds it against rows and topics.
@NullMarked
package steward.chaos.history;

import org.jspecify.annotations.NullMarked;
