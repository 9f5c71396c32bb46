package steward.review.caseview;

import java.util.List;
import steward.contracts.submission.Subject;

/// What a case view needs beside the case itself, as one statement reads it.
record CaseParts(
        List<Subject> contents, List<CaseView.Report> reports, List<CaseView.Entry> timeline) {}
