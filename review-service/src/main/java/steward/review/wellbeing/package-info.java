/// What the work exposes people to: the ledger, caps, breaks and how content is shown. One ledger per person, whatever the region; it is never used to judge them.
@NullMarked
package steward.review.wellbeing;

import org.jspecify.annotations.NullMarked;
