/// What stands out in what comes in, told by analytics.
@NullMarked
package steward.contracts.trend;

import org.jspecify.annotations.NullMarked;
