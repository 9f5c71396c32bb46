/// What became of each submission.
@NullMarked
package steward.contracts.assessment;

import org.jspecify.annotations.NullMarked;
