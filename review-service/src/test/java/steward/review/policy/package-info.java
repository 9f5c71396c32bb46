@NullMarked
package steward.review.policy;

import org.jspecify.annotations.NullMarked;
