/// What `access` says of each person, and that no token grants more.
@NullMarked
package steward.access.register;

import org.jspecify.annotations.NullMarked;
