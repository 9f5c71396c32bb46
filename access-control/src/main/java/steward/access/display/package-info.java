/// How content that may harm whoever looks at it is shown: the same in every service that shows any.
@NullMarked
package steward.access.display;

import org.jspecify.annotations.NullMarked;
