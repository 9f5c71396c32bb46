/// What stands out in what comes in, beside its own past: found here, told to triage.
@NullMarked
package steward.analytics.trend;

import org.jspecify.annotations.NullMarked;
