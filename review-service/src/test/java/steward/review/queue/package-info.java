@NullMarked
package steward.review.queue;

import org.jspecify.annotations.NullMarked;
