package steward.review.acknowledgement;

import java.util.List;

/// Why what was answered is right, question by question.
record ExplanationsView(List<String> explanations) {}
