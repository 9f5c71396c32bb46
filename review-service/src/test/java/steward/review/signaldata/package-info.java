@NullMarked
package steward.review.signaldata;

import org.jspecify.annotations.NullMarked;
