/// Who holds a case: leases with fencing tokens.
@NullMarked
package steward.review.claim;

import org.jspecify.annotations.NullMarked;
