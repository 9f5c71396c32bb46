/// Who should see a case: region, language, and whether it is confirmed.
@NullMarked
package steward.triage.routing;

import org.jspecify.annotations.NullMarked;
