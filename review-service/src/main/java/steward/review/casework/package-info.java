/// What people write while they work on a case: notes for those who come after, drafts for themselves.
@NullMarked
package steward.review.casework;

import org.jspecify.annotations.NullMarked;
