/// The policy as triage needs it: which release is in force at a moment, and what it says.
@NullMarked
package steward.triage.rule;

import org.jspecify.annotations.NullMarked;
