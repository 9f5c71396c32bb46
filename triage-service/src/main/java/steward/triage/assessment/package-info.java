/// How urgent a case is, and why: one pure function over what is known of the case and the policy in force.
@NullMarked
package steward.triage.assessment;

import org.jspecify.annotations.NullMarked;
