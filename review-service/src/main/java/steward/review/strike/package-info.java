/// What violations add to an account, for how long, and what the sum of it leads to.
@NullMarked
package steward.review.strike;

import org.jspecify.annotations.NullMarked;
