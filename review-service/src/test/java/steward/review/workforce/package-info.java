@NullMarked
package steward.review.workforce;

import org.jspecify.annotations.NullMarked;
