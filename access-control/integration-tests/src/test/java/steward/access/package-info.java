@NullMarked
package steward.access;

import org.jspecify.annotations.NullMarked;
