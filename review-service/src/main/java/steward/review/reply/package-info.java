/// What those who reported, and authors, are told of a decision, once each.
@NullMarked
package steward.review.reply;

import org.jspecify.annotations.NullMarked;
