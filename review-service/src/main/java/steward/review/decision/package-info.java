/// Final records of what was decided, and what they ask of others.
@NullMarked
package steward.review.decision;

import org.jspecify.annotations.NullMarked;
