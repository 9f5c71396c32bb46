/// Questions to those whom a case concerns, and what they answer.
@NullMarked
package steward.review.question;

import org.jspecify.annotations.NullMarked;
