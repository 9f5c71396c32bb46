@NullMarked
package steward.review;

import org.jspecify.annotations.NullMarked;
