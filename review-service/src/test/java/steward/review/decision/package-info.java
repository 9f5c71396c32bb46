@NullMarked
package steward.review.decision;

import org.jspecify.annotations.NullMarked;
