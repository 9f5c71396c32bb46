@NullMarked
package steward.review.restoration;

import org.jspecify.annotations.NullMarked;
