@NullMarked
package steward.review.question;

import org.jspecify.annotations.NullMarked;
