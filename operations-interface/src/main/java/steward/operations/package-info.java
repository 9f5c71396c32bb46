/// What every service tells its operators, at `/v1/operations`.
@NullMarked
package steward.operations;

import org.jspecify.annotations.NullMarked;
