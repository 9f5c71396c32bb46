@NullMarked
package steward.review.acknowledgement;

import org.jspecify.annotations.NullMarked;
