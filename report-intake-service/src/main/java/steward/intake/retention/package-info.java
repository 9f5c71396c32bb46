/// How long what nobody needs any more is kept.
@NullMarked
package steward.intake.retention;

import org.jspecify.annotations.NullMarked;
