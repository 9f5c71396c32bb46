/// Planted violations.
@NullMarked
package steward.layout.planted.review.decision;

import org.jspecify.annotations.NullMarked;
