/// The policy library: what is drafted, reviewed, approved and released, version by version.
@NullMarked
package steward.review.policy.library;

import org.jspecify.annotations.NullMarked;
