/// Writes into the audit log what a service without a database tells: triage's refusals, and what operators did there.
@NullMarked
package steward.analytics.audit;

import org.jspecify.annotations.NullMarked;
