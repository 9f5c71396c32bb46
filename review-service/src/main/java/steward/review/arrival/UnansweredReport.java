package steward.review.arrival;

/// A report that a decided case holds, that came in after its decider had seen the last, and that nobody was answered for.
///
/// @param content whether it showed a content that the case had not seen
/// @param category whether it claimed a category that nobody had before
record UnansweredReport(String caseId, String submissionId, boolean content, boolean category) {

    LateReport.Novelty novelty() {
        if (content) {
            return LateReport.Novelty.CONTENT;
        }
        return category ? LateReport.Novelty.CATEGORY : LateReport.Novelty.NOTHING;
    }
}
