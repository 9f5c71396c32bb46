/// Planted violations.
@NullMarked
package steward.layout.planted.contracts;

import org.jspecify.annotations.NullMarked;
