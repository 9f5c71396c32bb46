@NullMarked
package steward.contracts.event;

import org.jspecify.annotations.NullMarked;
