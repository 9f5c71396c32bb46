/// One judgement on many linked cases.
@NullMarked
package steward.review.bulk;

import org.jspecify.annotations.NullMarked;
