/// Ids of everything that events speak of.
@NullMarked
package steward.contracts.id;

import org.jspecify.annotations.NullMarked;
