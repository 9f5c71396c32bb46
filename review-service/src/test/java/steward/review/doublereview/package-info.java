@NullMarked
package steward.review.doublereview;

import org.jspecify.annotations.NullMarked;
