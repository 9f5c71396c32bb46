/// Facts on `triage.audit`: what belongs into the audit log and was seen by a service that keeps none.
@NullMarked
package steward.contracts.audit;

import org.jspecify.annotations.NullMarked;
