/// What a review cell hands to the specialists.
@NullMarked
package steward.contracts.referral;

import org.jspecify.annotations.NullMarked;
