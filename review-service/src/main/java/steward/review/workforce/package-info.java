/// The register of people: who may do what, until when. Kept by the cell that serves `global`, told on `access`.
@NullMarked
package steward.review.workforce;

import org.jspecify.annotations.NullMarked;
