@NullMarked
package steward.access.start;

import org.jspecify.annotations.NullMarked;
