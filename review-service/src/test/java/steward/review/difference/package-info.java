@NullMarked
package steward.review.difference;

import org.jspecify.annotations.NullMarked;
