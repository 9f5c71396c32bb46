/// Triage's topology beside a bare loop on the same broker.
@NullMarked
package steward.bench.triage;

import org.jspecify.annotations.NullMarked;
