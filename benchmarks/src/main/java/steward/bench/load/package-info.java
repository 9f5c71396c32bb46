/// Load on a running platform, beside what its broker does without Steward.
@NullMarked
package steward.bench.load;

import org.jspecify.annotations.NullMarked;
