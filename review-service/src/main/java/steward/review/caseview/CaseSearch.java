package steward.review.caseview;

import org.jspecify.annotations.Nullable;

/// What is looked for. Only by what an index leads to: the product's own names of things.
///
/// @param by which name
/// @param value as the product system gave it
/// @param after the last case of the page before; null for the first page
/// @param limit at most so many
record CaseSearch(By by, String value, @Nullable String after, int limit) {

    /// Names that lead to cases.
    enum By {
        /// The content's own id, such as a post's.
        SUBJECT("c.subject_id = :value"),
        /// The account that wrote it.
        AUTHOR("c.owner_id = :value"),
        /// The id that intake gave a report.
        SUBMISSION(
                "c.case_id in (select r.case_id from case_report r where r.submission_id = :value)");

        private final String condition;

        By(String condition) {
            this.condition = condition;
        }

        String condition() {
            return condition;
        }
    }
}
