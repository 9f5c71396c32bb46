/// What was decided is read again by somebody else, who does not know what was decided.
@NullMarked
package steward.review.recheck;

import org.jspecify.annotations.NullMarked;
