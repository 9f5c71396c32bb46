/// The envelope, and how it is read and written.
@NullMarked
package steward.contracts.event;

import org.jspecify.annotations.NullMarked;
