/// Cases as triage sends them, in batches.
@NullMarked
package steward.review.arrival;

import org.jspecify.annotations.NullMarked;
