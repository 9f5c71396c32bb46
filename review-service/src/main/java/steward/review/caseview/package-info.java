/// What a person needs to see of a case, and never who reported it.
@NullMarked
package steward.review.caseview;

import org.jspecify.annotations.NullMarked;
