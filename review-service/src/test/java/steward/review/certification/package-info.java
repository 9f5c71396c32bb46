@NullMarked
package steward.review.certification;

import org.jspecify.annotations.NullMarked;
