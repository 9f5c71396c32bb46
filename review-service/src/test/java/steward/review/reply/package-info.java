@NullMarked
package steward.review.reply;

import org.jspecify.annotations.NullMarked;
