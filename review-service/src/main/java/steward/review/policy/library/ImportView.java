package steward.review.policy.library;

import java.util.List;

/// What an import did.
///
/// @param drafts names and versions that are drafts now, new or written on
/// @param same how many stood in the library already, word by word
record ImportView(List<String> drafts, int same) {

    static ImportView of(ImportPlan plan) {
        return new ImportView(
                plan.drafts().stream().map(draft -> draft.part().key()).toList(), plan.same());
    }
}
