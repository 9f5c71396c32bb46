/// What the senders of reports are told, once each.
@NullMarked
package steward.review.reply;

import org.jspecify.annotations.NullMarked;
