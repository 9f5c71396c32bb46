/// Claims, decisions and the taking in of cases on a desk of its own, each beside what the database alone can do.
@NullMarked
package steward.bench.desk;

import org.jspecify.annotations.NullMarked;
