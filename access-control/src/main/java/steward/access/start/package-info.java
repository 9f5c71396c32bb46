/// What a service refuses to start with.
@NullMarked
package steward.access.start;

import org.jspecify.annotations.NullMarked;
