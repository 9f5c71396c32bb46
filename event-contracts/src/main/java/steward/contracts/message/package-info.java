/// What people are told.
@NullMarked
package steward.contracts.message;

import org.jspecify.annotations.NullMarked;
