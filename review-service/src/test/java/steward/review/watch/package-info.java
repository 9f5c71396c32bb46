@NullMarked
package steward.review.watch;

import org.jspecify.annotations.NullMarked;
