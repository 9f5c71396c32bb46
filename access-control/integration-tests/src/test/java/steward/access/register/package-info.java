@NullMarked
package steward.access.register;

import org.jspecify.annotations.NullMarked;
