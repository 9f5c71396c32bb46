@NullMarked
package steward.contracts.signal;

import org.jspecify.annotations.NullMarked;
