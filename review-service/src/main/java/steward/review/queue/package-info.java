/// What waits: the case, its states and urgency, the lanes it is queued in, and what a lead sees of them.
@NullMarked
package steward.review.queue;

import org.jspecify.annotations.NullMarked;
