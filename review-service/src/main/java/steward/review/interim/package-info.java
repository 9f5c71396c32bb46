/// What is restricted, for the time being, because nobody took its case.
@NullMarked
package steward.review.interim;

import org.jspecify.annotations.NullMarked;
