/// Whose figures a caller sees.
@NullMarked
package steward.analytics.region;

import org.jspecify.annotations.NullMarked;
