package steward.review.caseview;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import steward.contracts.event.EventJson;
import steward.contracts.submission.Subject;
import steward.review.difference.DocumentDifferences;

/// How the versions of a content differ, each from the one before it. How many saw it is no difference. Pure.
final class ContentChanges {

    /// Words of long texts are compared for the latest ones only.
    private static final int MOST = 3;

    private static final ObjectMapper JSON = EventJson.newMapper();

    private ContentChanges() {}

    /// The latest changes, oldest first.
    ///
    /// @param versions oldest first
    static List<ContentChange> among(List<Subject> versions) {
        List<ContentChange> changes = new ArrayList<>();
        for (int to = Math.max(1, versions.size() - MOST); to < versions.size(); to++) {
            changes.add(
                    new ContentChange(
                            to - 1,
                            to,
                            DocumentDifferences.between(
                                    documentOf(versions.get(to - 1)),
                                    documentOf(versions.get(to)))));
        }
        return changes;
    }

    private static ObjectNode documentOf(Subject version) {
        ObjectNode document = JSON.valueToTree(version);
        document.remove("audience");
        return document;
    }
}
