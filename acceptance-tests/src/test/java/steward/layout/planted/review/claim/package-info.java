/// Planted violations.
@NullMarked
package steward.layout.planted.review.claim;

import org.jspecify.annotations.NullMarked;
