@NullMarked
package steward.review.arrival;

import org.jspecify.annotations.NullMarked;
