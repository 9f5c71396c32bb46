@NullMarked
package steward.access.body;

import org.jspecify.annotations.NullMarked;
