/// Questions to the specialists.
@NullMarked
package steward.review.referral;

import org.jspecify.annotations.NullMarked;
