/// What became of each submission.
@NullMarked
package steward.intake.status;

import org.jspecify.annotations.NullMarked;
