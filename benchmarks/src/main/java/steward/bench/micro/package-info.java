/// Micro benchmarks of the pure functions on the way of every report, each beside a yardstick in the same run.
@NullMarked
package steward.bench.micro;

import org.jspecify.annotations.NullMarked;
