@NullMarked
package steward.review.claim;

import org.jspecify.annotations.NullMarked;
