@NullMarked
package steward.review.enforcement;

import org.jspecify.annotations.NullMarked;
