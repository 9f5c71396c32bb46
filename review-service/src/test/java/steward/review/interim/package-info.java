@NullMarked
package steward.review.interim;

import org.jspecify.annotations.NullMarked;
