/// The specialists' answers.
@NullMarked
package steward.review.resolution;

import org.jspecify.annotations.NullMarked;
