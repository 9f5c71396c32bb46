@NullMarked
package steward.review.strike;

import org.jspecify.annotations.NullMarked;
