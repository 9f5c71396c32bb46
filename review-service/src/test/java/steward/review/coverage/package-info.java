@NullMarked
package steward.review.coverage;

import org.jspecify.annotations.NullMarked;
