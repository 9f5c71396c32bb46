/// Figures of queues for those who keep looking: one reading for all of them, told when it changes.
@NullMarked
package steward.review.watch;

import org.jspecify.annotations.NullMarked;
