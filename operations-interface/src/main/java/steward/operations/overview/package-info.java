/// One answer about the whole service.
@NullMarked
package steward.operations.overview;

import org.jspecify.annotations.NullMarked;
