package steward.review.caseview;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.exposure.Measure;
import steward.contracts.submission.Subject;

/// What a case view needs beside the case itself, as one statement reads it.
///
/// @param interim what a rule restricted while nobody took the case; null where nothing ever was
/// @param display what the person chose to be shown how, by harm; null where they chose nothing
record CaseParts(
        List<Subject> contents,
        List<CaseView.Report> reports,
        List<CaseView.Entry> timeline,
        List<CaseView.Asked> questions,
        CaseView.@Nullable Standing standing,
        CaseView.@Nullable Interim interim,
        @Nullable Map<String, Set<Measure>> display) {}
