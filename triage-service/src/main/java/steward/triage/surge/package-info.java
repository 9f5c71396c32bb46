/// What stands out in what is reported, as analytics tells it.
@NullMarked
package steward.triage.surge;

import org.jspecify.annotations.NullMarked;
