/// Questions to the specialists, and their answers.
@NullMarked
package steward.review.referral;

import org.jspecify.annotations.NullMarked;
