/// Planted violations.
@NullMarked
package steward.layout.planted.review.queue;

import org.jspecify.annotations.NullMarked;
