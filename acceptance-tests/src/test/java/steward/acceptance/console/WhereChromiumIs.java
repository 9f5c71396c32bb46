package steward.acceptance.console;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import steward.browser.Chromium;

/// Leaves tests out, with a word, where there is no browser.
final class WhereChromiumIs implements ExecutionCondition {

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.isHere()) {
            return ConditionEvaluationResult.enabled("a browser is here");
        }
        if (context.getTestMethod().isEmpty()) {
            System.out.println(
                    "NOT RUN: "
                            + context.getDisplayName()
                            + ", as no Chromium with chromedriver is here. "
                            + Chromium.HOW_TO_GET_IT);
        }
        return ConditionEvaluationResult.disabled("no Chromium with chromedriver is here");
    }
}
