@NullMarked
package steward.review.policy.library;

import org.jspecify.annotations.NullMarked;
