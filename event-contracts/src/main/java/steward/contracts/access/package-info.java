/// Who may do what, and until when.
@NullMarked
package steward.contracts.access;

import org.jspecify.annotations.NullMarked;
