@NullMarked
package steward.review.wellbeing;

import org.jspecify.annotations.NullMarked;
