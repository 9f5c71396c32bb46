package steward.demo.input;

import java.util.List;

/// What people claim: a text's published class decides what most of its reporters choose, and harmless texts are reported too.
final class Categories {

    static final String CHILD_SAFETY = "minor_safety";

    /// A harmless text is a question, a complaint, or a claim that will not hold; the frequent ones stand here more often.
    private static final List<String> FOR_HARMLESS =
            List.of(
                    "account_help",
                    "account_help",
                    "account_help",
                    "feedback",
                    "feedback",
                    "misdirected",
                    "spam",
                    "spam",
                    "harassment",
                    "harassment",
                    "hate_speech",
                    "misinformation",
                    "misinformation",
                    "impersonation",
                    "intellectual_property",
                    "privacy_violation",
                    "counterfeit",
                    "regulated_goods",
                    "unclassified",
                    "animal_cruelty",
                    "graphic_violence",
                    "terrorism",
                    "non_consensual_intimate_imagery",
                    "scam_fraud");

    private Categories() {}

    /// What the subject is mostly reported as.
    static String of(String label, Chance chance) {
        return switch (label) {
            case "hate" -> "hate_speech";
            case "harassment" -> chance.happens(0.05) ? "impersonation" : "harassment";
            case "sexual" -> "sexual_content";
            case "violence" -> "violence_threat";
            case "self_harm" -> "self_harm";
            case "spam" -> chance.happens(0.4) ? "scam_fraud" : "spam";
            case String harmless -> chance.oneOf(FOR_HARMLESS);
        };
    }

    /// What one reporter chooses: mostly what fits, sometimes one of the two that stand nearest in the menu.
    static String chosenFor(String fitting, Chance chance) {
        if (chance.happens(0.88)) {
            return fitting;
        }
        int nearest = Math.floorMod(fitting.hashCode(), FOR_HARMLESS.size() - 1);
        return FOR_HARMLESS.get(nearest + (chance.happens(0.5) ? 0 : 1));
    }
}
