/// What a certificate of a language is worth, by the tables that clients approved.
@NullMarked
package steward.review.certification;

import org.jspecify.annotations.NullMarked;
