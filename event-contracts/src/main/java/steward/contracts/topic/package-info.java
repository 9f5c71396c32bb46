/// Topic names, and the keys that decide what is co-located.
@NullMarked
package steward.contracts.topic;

import org.jspecify.annotations.NullMarked;
