/// What happens to a case that nobody takes: it is offered to more people step by step, then somebody is paged.
@NullMarked
package steward.review.coverage;

import org.jspecify.annotations.NullMarked;
