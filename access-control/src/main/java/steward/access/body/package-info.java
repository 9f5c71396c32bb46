/// How the bodies of requests are read: strictly, and within bounds.
@NullMarked
package steward.access.body;

import org.jspecify.annotations.NullMarked;
