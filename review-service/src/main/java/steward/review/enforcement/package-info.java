/// What product systems were asked to do, and what became of it.
@NullMarked
package steward.review.enforcement;

import org.jspecify.annotations.NullMarked;
