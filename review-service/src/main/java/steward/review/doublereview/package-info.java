/// How much is read twice, by whom nobody knows, and how far two readers agree.
@NullMarked
package steward.review.doublereview;

import org.jspecify.annotations.NullMarked;
