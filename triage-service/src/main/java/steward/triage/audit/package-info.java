/// What triage, which keeps no database, has written into the audit log of analytics: refusals, and what operators did.
@NullMarked
package steward.triage.audit;

import org.jspecify.annotations.NullMarked;
